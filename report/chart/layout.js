// From the JSON of a chart to an option that echarts takes: functions, colours
// and the layout for a width.

// The ticks are the only figures that the drawing writes itself.
function tick(v, numbers) {
  var a = Math.abs(v), s, mark = numbers || [',', '.'];
  function plain(x) { return String(trim(x)).replace('.', mark[1]); }
  if (a >= 1e9) s = plain(a / 1e9) + 'bn';
  else if (a >= 1e6) s = plain(a / 1e6) + 'm';
  else if (a >= 1e4) s = plain(a / 1e3) + 'k';
  else if (a >= 1e3) {
    s = plain(a);
    s = s.charAt(0) + mark[0] + s.slice(1);
  } else s = plain(a);
  return (v < 0 ? '\u2212' : '') + s;
}
function trim(v) { return Number(v.toPrecision(6)); }

// A tooltip is built of nodes, never of markup.
function tip(params) {
  var p = Array.isArray(params) ? params[0] : params, d = p.data;
  if (!d || !root.document) return '';
  var box = root.document.createElement('div');
  box.style.maxWidth = '320px';
  box.style.whiteSpace = 'normal';
  [[d.name, 'bold'], [d.series, 'normal'], [d.text, 'normal']].forEach(function (row) {
    if (!row[0]) return;
    var el = root.document.createElement('div');
    el.style.fontWeight = row[1];
    el.style.overflowWrap = 'anywhere';
    el.textContent = row[0];
    box.appendChild(el);
  });
  return box;
}
function short(params) { return params.data && params.data.short || ''; }

// A series without a name has one of echarts' making, with a NUL in it.
function series(params) { return params.seriesName.indexOf('\u0000') < 0 ? params.seriesName : ''; }

var plain = { tip: tip, short: short, series: series };

// revive puts the functions of this file where the options name them. Only
// an object with the key "$fn" counts, and text can never become one.
function revive(node, key, ctx) {
  if (Array.isArray(node)) return key === 'data' ? node : node.map(function (n) { return revive(n, '', ctx); });
  if (!node || typeof node !== 'object') return node;
  if (typeof node.$fn === 'string') {
    if (key === 'renderItem' && draw.hasOwnProperty(node.$fn)) {
      return draw[node.$fn]({
        data: ctx.series.data, args: node.args || [], meta: ctx.meta, theme: ctx.theme,
        color: ctx.series.itemStyle && ctx.series.itemStyle.color || ctx.theme.ink
      });
    }
    if (key === 'formatter' && node.$fn === 'tick') return function (v) { return tick(v, ctx.meta.numbers); };
    if ((key === 'formatter' || key === 'valueFormatter') && plain.hasOwnProperty(node.$fn)) return plain[node.$fn];
    throw new Error('paystat: no function ' + node.$fn + ' for ' + key);
  }
  var out = {};
  Object.keys(node).forEach(function (k) {
    if (k === 'series') {
      out.series = node.series.map(function (s) {
        return revive(s, '', { meta: ctx.meta, theme: ctx.theme, series: s });
      });
    } else out[k] = revive(node[k], k, ctx);
  });
  return out;
}

function copy(v) { return JSON.parse(JSON.stringify(v)); }

// recolour exchanges the colours of one theme for those of another, under
// the keys of colours alone.
function recolour(option, to) {
  var from = themes[option.paystat.theme], map = {};
  if (from === to) return;
  Object.keys(from).forEach(function (k) {
    if (Array.isArray(from[k])) from[k].forEach(function (c, i) { map[c] = to[k][i]; });
    else map[from[k]] = to[k];
  });
  (function walk(node) {
    Object.keys(node).forEach(function (k) {
      var v = node[k];
      if (k === 'data' || k === 'paystat') return;
      if (typeof v === 'string') {
        if (/color$/i.test(k) && map.hasOwnProperty(v)) node[k] = map[v];
      } else if (v && typeof v === 'object') walk(v);
    });
  })(option);
}

// thin lays the rows out in a height in px that is less than they need: narrow
// rows lose the line for their names, and of rows that are too low for a name
// every second or third keeps its own. It returns the least height.
function thin(option, w, height, want) {
  var m = option.paystat, fixed = height - m.room, least = fixed + Math.max(60, 4 * m.rows);
  if (want >= height || want < least) return least;
  var band = (want - fixed) / Math.max(1, m.rows);
  if (m.narrow && band < 28) fit(option, w, true);
  m.skip = Math.max(1, Math.ceil((m.narrow ? 28 : 14) / band));
  if (m.kind === 'matrix') option.yAxis[0].axisLabel.interval = m.skip - 1;
  return least;
}

// fit lays the option out for a width in px and returns the height that it
// then needs. Where names must stand beside the rows, it takes their room from
// the bars.
function fit(option, w, beside) {
  var m = option.paystat, g = option.grid[0], x = option.xAxis[0], y = option.yAxis[0];
  m.width = w;
  m.narrow = false;
  m.right = 0;
  m.skip = 1;
  var top = m.head + legendHeight(m.legend, w), rows = m.rows * m.row;
  g.bottom = m.bottom;
  g.outerBoundsMode = 'none'; // the sizes here have counted the labels
  if (m.kind === 'rows') {
    m.narrow = !beside && (w < NARROW || m.column > 0.36 * w);
    m.columnWidth = m.column + SLACK;
    m.nameWidth = Math.min(m.names + SLACK, Math.round(0.3 * w));
    if (m.narrow) {
      m.over = 6 + 14 * linesAbove(m, y.data || [], w);
      rows = m.rows * (m.row + m.over);
      g.left = 1;
      g.right = m.inline ? Math.min(m.inline + 8, Math.round(0.4 * w)) : 1;
      x.axisLabel.alignMinLabel = 'left';
      if (!m.inline) x.axisLabel.alignMaxLabel = 'right';
    } else {
      g.left = m.nameWidth + 12;
      m.columnWidth = Math.min(m.columnWidth, Math.round(0.36 * w));
      g.right = m.column ? m.columnWidth + 14 : m.inline ? m.inline + 8 : 20;
    }
    m.right = g.right;
    g.top = top + 44;
    if (w < 480 && !beside) coarsen(x);
    m.room = rows;
    return g.top + rows + m.bottom;
  }
  m.room = rows;
  if (m.kind === 'matrix') {
    var left = Math.min(m.names + SLACK, Math.round((w < NARROW ? 0.34 : 0.3) * w));
    g.left = left + 12;
    g.right = 4;
    y.axisLabel.width = left;
    var cell = (w - g.left - g.right) / Math.max(1, m.columns), lines = 1;
    if (cell < 62 && m.heads > cell - 6) {
      x.axisLabel.rotate = -90;
      x.axisLabel.width = Math.min(m.heads + SLACK, 160);
      x.axisLabel.overflow = 'truncate';
      g.top = top + x.axisLabel.width + 12;
    } else {
      x.axisLabel.rotate = 0;
      x.axisLabel.width = Math.floor(cell - 8);
      x.axisLabel.overflow = 'break';
      x.data.forEach(function (s) { lines = Math.max(lines, lineCount(s, cell - 8)); });
      g.top = top + lines * 15 + 12;
    }
    return g.top + rows + m.bottom;
  }
  g.left = 46;
  if (w < 480) coarsen(x);
  g.right = Math.min(m.ends ? m.ends + 16 : 20, Math.round(0.36 * w));
  g.top = top + 30;
  return g.top + rows + m.bottom;
}

// linesAbove is how many lines the names above narrow bars take: more than one
// only where there are few rows, for each row gets as many.
function linesAbove(m, names, w) {
  var lines = 1;
  m.across = w - 2 - (m.column && m.slots === 1 ? m.column + 14 : 0);
  if (m.across < 80) m.across = w - 2;
  if (names.length > MOST_WRAPPED) return 1;
  names.forEach(function (s) { lines = Math.max(lines, broken(s, m.across).length); });
  return lines;
}

// coarsen halves the ticks of an axis that has many.
function coarsen(axis) {
  var step = axis.interval;
  if (!step || (axis.max - axis.min) / step <= 4) return;
  axis.interval = step *= 2;
  axis.min = trim(Math.floor(axis.min / step + 1e-9) * step);
  axis.max = trim(Math.ceil(axis.max / step - 1e-9) * step);
}

function legendHeight(entries, w) {
  if (!entries || !entries.length) return 0;
  var rows = 1, at = 0;
  entries.forEach(function (e) {
    if (at && at + e - 16 > w) { rows++; at = 0; }
    at += e;
  });
  return rows * 24;
}

// The lines that a text takes in a column of the width w, broken as echarts
// breaks: between words, and within a word that is wider than the column.
function lineCount(s, w) {
  var n = 1, at = 0;
  s.split(' ').forEach(function (word) {
    var need = width(word, 12), gap = at ? width(' ', 12) : 0;
    if (at && at + gap + need > w) { n++; at = 0; gap = 0; }
    while (need > w) { n++; need -= w; }
    at += gap + need;
  });
  return n;
}

// prepare turns the JSON of a chart into an option that echarts takes.
// Want is the height in px that it is drawn at, where it is not the chart's own.
function prepare(json, themeName, w, want) {
  var option = copy(json), theme = themes[themeName];
  recolour(option, theme);
  var height = fit(option, w), meta = option.paystat, least = want ? thin(option, w, height, want) : 0;
  meta.theme = themeName;
  (option.graphic || []).forEach(function (g) {
    g.style.fill = g.style.fillColor;
    delete g.style.fillColor;
  });
  delete option.paystat;
  option.darkMode = themeName === 'dark';
  return { option: revive(option, '', { meta: meta, theme: theme, series: {} }), height: height, least: least, meta: meta };
}
