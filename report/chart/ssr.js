// Renders one chart to SVG text in an engine without a document. It follows
// echarts and boot.js; paystatMeasure is the host's.
var paystatLog = [];

echarts.setPlatformAPI({
  measureText: function (text, font) { return { width: paystatMeasure(text, font || '12px sans-serif') }; }
});

// paystatRender returns JSON: svg, height in px, number of series, log; where the
// height is too low, the least that would do, and no svg.
function paystatRender(json, theme, width, height, id) {
  paystatLog = [];
  var p = paystat.prepare(JSON.parse(json), theme, width, height);
  if (height && height < p.least) return JSON.stringify({ least: Math.ceil(p.least) });
  var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: height || p.height });
  try {
    chart.getZr().painter._id = id; // ids that do not depend on what was drawn before
    chart.setOption(p.option);
    return JSON.stringify({
      svg: chart.renderToSVGString(), height: height || p.height,
      series: chart.getModel().getSeries().length, log: paystatLog
    });
  } finally {
    chart.dispose();
  }
}
