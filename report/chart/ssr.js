// Renders one chart to SVG text in an engine without a document. It follows
// echarts and boot.js; paystatMeasure is the host's.
var paystatLog = [];

echarts.setPlatformAPI({
  measureText: function (text, font) { return { width: paystatMeasure(text, font || '12px sans-serif') }; }
});

// paystatRender returns JSON: svg, height in px, number of series, log.
function paystatRender(json, theme, width, height, id) {
  paystatLog = [];
  var p = paystat.prepare(JSON.parse(json), theme, width);
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
