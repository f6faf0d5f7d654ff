// The charts of a page: drawn at their first size, again at every other, in
// the theme of the reader.

root.paystat = { prepare: prepare, charts: {} };
if (!root.document) return;

// From here on: the page.
var dark = root.matchMedia ? root.matchMedia('(prefers-color-scheme: dark)') : { matches: false };
function current() {
  var forced = root.document.documentElement.getAttribute('data-theme');
  return themes[forced] ? forced : dark.matches ? 'dark' : 'light';
}

function Live(id, el, json) {
  this.id = id;
  this.el = el;
  this.json = json; // as the report was written
  this.now = json;  // as filtered
  this.chart = null;
  this.width = 0;
  this.canvas = false; // many points: as pixels, drawn in bulk
}
// draw lays the chart out again. A hidden chart is left alone: its first
// size brings it back here.
Live.prototype.draw = function () {
  var w = this.el.clientWidth;
  if (w <= 50) return;
  var many = this.canvas ? points(this.now) : null;
  var p = prepare(this.now, current(), w);
  if (many) fill(p.option, many);
  this.el.style.height = p.height + 'px';
  if (!this.chart) {
    this.chart = root.echarts.init(this.el, null, { renderer: this.canvas ? 'canvas' : 'svg', width: w, height: p.height });
    this.chart.on('click', function (e) {
      var href = e.data && e.data.href, to = href && root.document.getElementById(href);
      if (!to) return;
      to.scrollIntoView({ block: 'center' });
      if (to.tabIndex < 0) to.tabIndex = -1;
      to.focus({ preventScroll: true });
    });
  } else this.chart.resize({ width: w, height: p.height });
  this.width = w;
  this.chart.setOption(p.option, true);
};
// points takes the data out of a chart of many: prepare would copy them.
function points(o) {
  return o.series.map(function (s) {
    if (s.type !== 'scatter' || !s.data) return null;
    var d = s.data;
    Object.defineProperty(s, 'data', { value: d, enumerable: false, configurable: true, writable: true });
    return d;
  });
}
function fill(option, many) {
  option.series.forEach(function (s, i) {
    if (!many[i]) return;
    s.data = many[i];
    if (many[i].length <= 2000) return;
    s.large = true;
    s.largeThreshold = 2000;
    s.symbolSize = many[i].length > 20000 ? 2 : 3;
    s.itemStyle.opacity = 0.5;
    s.itemStyle.borderWidth = 0;
  });
}
// shell returns the chart as written without its points, to be drawn in bulk.
Live.prototype.shell = function () {
  if (!this.canvas) {
    this.canvas = true;
    if (this.chart) this.chart.dispose();
    this.chart = null;
  }
  var o = copy(this.json);
  o.series.forEach(function (s) { if (s.type === 'scatter') s.data = []; });
  return o;
};
// update shows another set of options of the same form.
Live.prototype.update = function (json) { this.now = json; this.draw(); };
Live.prototype.reset = function () { this.update(this.json); };
// filter keeps the items for which keep says yes: it gets the item (name,
// series, text, href). A category without a kept item goes. The axes stay.
Live.prototype.filter = function (keep) {
  var o = copy(this.json), m = o.paystat, used = {}, to = {}, kept = [];
  function each(f) {
    o.series.forEach(function (s) { if (m.fixed.indexOf(s.id) < 0) f(s); });
  }
  if (m.kind !== 'rows') {
    each(function (s) { s.data = s.data.filter(keep); });
    this.update(o);
    return;
  }
  each(function (s) {
    s.data.forEach(function (d) {
      d.kept = !!keep(d);
      if (d.kept) used[d.cat] = true;
    });
  });
  var axis = o.yAxis[0];
  axis.data.forEach(function (name, i) {
    if (used[i]) { to[i] = kept.length; kept.push(name); }
  });
  axis.data = kept;
  m.rows = kept.length;
  each(function (s) {
    s.data = s.data.filter(function (d) { return used[d.cat]; });
    s.data.forEach(function (d) {
      d.cat = to[d.cat];
      d.value[d.dim] = d.cat;
      if (d.kept) return;
      // It stays for the name of its row, without a figure.
      d.value = d.value.map(function (v, k) { return k === d.dim ? v : null; });
      d.text = d.short = '';
    });
  });
  this.update(o);
};

function start() {
  var blocks = root.document.querySelectorAll('script[type="application/json"][data-chart]');
  Array.prototype.forEach.call(blocks, function (block) {
    var id = block.getAttribute('data-chart'), el = null;
    Array.prototype.forEach.call(root.document.querySelectorAll('div.live[data-chart]'), function (d) {
      if (d.getAttribute('data-chart') === id) el = d;
    });
    if (!el || root.paystat.charts.hasOwnProperty(id)) return;
    var json = JSON.parse(block.textContent), live = root.paystat.charts[id] = new Live(id, el, json);
    el.setAttribute('role', 'img');
    el.setAttribute('aria-label', json.paystat.label);
    live.draw();
    if (root.ResizeObserver) {
      new root.ResizeObserver(function () {
        if (el.clientWidth > 50 && el.clientWidth !== live.width) live.draw();
      }).observe(el);
    }
  });
}
root.paystat.width = function (s, size) { return width(s, size); };
root.paystat.redraw = function () {
  Object.keys(root.paystat.charts).forEach(function (id) { root.paystat.charts[id].draw(); });
};
if (dark.addEventListener) dark.addEventListener('change', root.paystat.redraw);
if (root.document.readyState === 'loading') root.document.addEventListener('DOMContentLoaded', start);
else start();
