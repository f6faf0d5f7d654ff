// What a chart is drawn of: the shapes of bars, boxes, cells, marks and names.
// The names paystatThemes, paystatFont and root come from Boot.

// echarts caches the widths of texts in plain objects: a text "__proto__"
// would reach the prototype of all objects and spoil every element drawn
// after it. Without the accessor it is a key like any other.
delete Object.prototype.__proto__;

var themes = paystatThemes;
var font = paystatFont;
var SLACK = 4;    // echarts truncates a text that just fits
var LEAST = 18;   // px of a range of two ends: wider than the dot of one figure is high
var NARROW = 560; // below this width, in px, names and figures move above the bars
var MOST_WRAPPED = 20; // rows of a narrow chart whose names may take several lines

function isNum(v) { return typeof v === 'number' && isFinite(v); }
function clamp(v, lo, hi) { return v < lo ? lo : v > hi ? hi : v; }
function width(text, size, weight) {
  return root.echarts.format.getTextRect(text, (weight || 'normal') + ' ' + size + 'px ' + font).width;
}

function text(s, x, y, fill, more) {
  // The font in parts: the rasteriser does not read the shorthand.
  var style = { text: s, x: x, y: y, fill: fill, fontSize: 12, fontFamily: font, align: 'left', verticalAlign: 'middle', ellipsis: '\u2026' };
  for (var k in more) style[k] = more[k];
  return { type: 'text', style: style, silent: true };
}
// halo keeps what lies behind a text off its letters.
function halo(t, more) {
  more = more || {};
  more.stroke = t.background;
  more.lineWidth = 3;
  return more;
}
function rect(x, y, w, h, fill, r) {
  return { type: 'rect', shape: { x: x, y: y, width: w, height: h, r: r || 0 }, style: { fill: fill } };
}
function line(x1, y1, x2, y2, stroke, w, dash) {
  return {
    type: 'line', silent: true,
    shape: { x1: x1, y1: y1, x2: x2, y2: y2 },
    style: { stroke: stroke, lineWidth: w, lineDash: dash || null, fill: null }
  };
}
// group holds what an item is drawn of, and nothing of what it was drawn of
// before: echarts keeps the children of a group that comes without any.
function group(children) { return { type: 'group', $mergeChildren: false, children: children }; }
function dot(x, y, r, fill, stroke) {
  return { type: 'circle', shape: { cx: x, cy: y, r: r }, style: { fill: fill, stroke: stroke || null, lineWidth: stroke ? 1.5 : 0 } };
}

// A fade runs from the colour at one side to nothing at the other: the end
// of a range that nobody stated.
function fade(x, y, w, h, color, toLeft) {
  var stops = [{ offset: 0, color: color }, { offset: 1, color: alpha(color, 0) }];
  if (toLeft) stops = [{ offset: 0, color: alpha(color, 0) }, { offset: 1, color: color }];
  var g = rect(x, y, w, h, { type: 'linear', x: 0, y: 0, x2: 1, y2: 0, colorStops: stops });
  return g;
}
function alpha(hex, a) {
  var n = parseInt(hex.slice(1), 16);
  return 'rgba(' + (n >> 16) + ',' + ((n >> 8) & 255) + ',' + (n & 255) + ',' + a + ')';
}
// mix lays a over b with the opacity t.
function mix(a, b, t) {
  var m = parseInt(a.slice(1), 16), n = parseInt(b.slice(1), 16), out = '#';
  for (var s = 16; s >= 0; s -= 8) {
    var v = Math.round(((m >> s) & 255) * t + ((n >> s) & 255) * (1 - t));
    out += (v < 16 ? '0' : '') + v.toString(16);
  }
  return out;
}
function luminance(hex) {
  var n = parseInt(hex.slice(1), 16);
  function c(v) { v /= 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); }
  return 0.2126 * c(n >> 16) + 0.7152 * c((n >> 8) & 255) + 0.0722 * c(n & 255);
}
function contrast(a, b) {
  var x = luminance(a), y = luminance(b);
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
function inkOn(fill, t) {
  return contrast(fill, t.ink) >= contrast(fill, t.background) ? t.ink : t.background;
}

// The place of slot i of n in the row of a category.
function slot(ctx, params, api, cat, i, n) {
  var band = params.coordSys.height / Math.max(1, ctx.meta.rows);
  var top = params.coordSys.y + cat * band;
  var head = ctx.meta.narrow ? ctx.meta.over : 0;
  var room = band - head;
  var each = Math.min(room / n, n === 1 ? room : Math.max(14, (room - 8) / n));
  var first = top + head + (room - each * n) / 2;
  return { y: first + each * (i + 0.5), each: each, top: top, band: band };
}

// thick is the height of a bar: a share of its slot between two ends, and never
// so much that it meets the next.
function thick(s, share, least, most) {
  return Math.min(clamp(Math.round(s.each * share), least, most), Math.max(2, Math.floor(s.each) - 1));
}

// told reports whether a row has room for its figure in a column of its own.
function told(ctx, d, s) {
  return !(d.cat % ctx.meta.skip) && (ctx.meta.skip === 1 || ctx.meta.slots === 1 || s.each >= 12);
}

// name writes the name of a category to the left of its row, on two lines
// where one is too short.
function name(ctx, params, d, s, out) {
  if (ctx.args[0] !== 0 || !d.name || d.cat % ctx.meta.skip) return;
  var cs = params.coordSys, t = ctx.theme, m = ctx.meta, x = cs.x - 12, y = s.top + s.band / 2;
  if (m.narrow) {
    above(ctx, cs, d, s, out, cs.width);
    return;
  }
  var lines = split(d.name, m.nameWidth), more = { align: 'right', width: m.nameWidth, overflow: 'truncate' };
  lines.forEach(function (l, i) {
    out.push(text(l, x, y + (i - (lines.length - 1) / 2) * 13.5, t.ink, more));
  });
}

// above writes the name of a category over its narrow bar, on as many lines as
// the chart leaves each row.
function above(ctx, cs, d, s, out, room) {
  var most = Math.round((ctx.meta.over - 6) / 14), lines = most > 1 ? broken(d.name, ctx.meta.across) : [d.name];
  lines.forEach(function (l, i) {
    out.push(text(l, cs.x, s.top + 12 + 14 * i, ctx.theme.ink, halo(ctx.theme, { fontWeight: 'bold', width: room, overflow: 'truncate' })));
  });
}

// broken breaks a bold text between words into at most three lines of the width
// w; the last takes what is left.
function broken(s, w) {
  var lines = [''];
  s.split(' ').forEach(function (word) {
    var k = lines.length - 1, next = lines[k] ? lines[k] + ' ' + word : word;
    if (lines[k] && lines.length < 3 && width(next, 12, 'bold') > w - 2) lines.push(word);
    else lines[k] = next;
  });
  return lines;
}

// split breaks a text into at most two lines of the width w; the second
// takes what is left.
function split(s, w) {
  if (width(s, 12) <= w - 2) return [s];
  var words = s.split(' '), head = '';
  while (words.length > 1) {
    var next = head ? head + ' ' + words[0] : words[0];
    if (width(next, 12) > w - 2) break;
    head = next;
    words.shift();
  }
  return head ? [head, words.join(' ')] : [s];
}

// The name of a category and the figures beside its bars, as the width asks.
function captions(ctx, params, d, s, out, lo, hi) {
  var cs = params.coordSys, t = ctx.theme, m = ctx.meta;
  var quiet = d.absent ? t.quiet : t.ink;
  if (!told(ctx, d, s)) return;
  if (m.narrow && m.slots === 1) {
    var y = s.top + 12, room = cs.width - (d.short ? d.w + 14 : 0);
    if (room < 80) room = cs.width;
    above(ctx, cs, d, s, out, room);
    if (room < cs.width) out.push(text(d.short, cs.x + cs.width, y, quiet, halo(t, { align: 'right' })));
    return;
  }
  name(ctx, params, d, s, out);
  if (m.narrow) {
    // Several bars in a row leave their figures no line of their own.
    var right = isNum(hi) ? hi + 8 : cs.x, left = isNum(lo) ? lo - 8 : cs.x;
    if (!d.short) return;
    if (right + d.w <= cs.x + cs.width) out.push(text(d.short, right, s.y, quiet, halo(t)));
    else if (left - d.w >= cs.x) out.push(text(d.short, left, s.y, quiet, halo(t, { align: 'right' })));
    return;
  }
  if (m.column && d.short) {
    out.push(text(d.short, cs.x + cs.width + 14, s.y, quiet, { width: m.columnWidth, overflow: 'truncate' }));
  }
}

var draw = {
  // value: [mid, low, high, category]; args: slot, slots
  range: function (ctx) {
    return function (params, api) {
      var d = ctx.data[params.dataIndex], cs = params.coordSys, t = ctx.theme;
      var s = slot(ctx, params, api, api.value(3), ctx.args[0], ctx.args[1]);
      var color = ctx.color, out = [];
      var h = thick(s, 0.46, 6, 14), y = Math.round(s.y - h / 2);
      var v = [api.value(0), api.value(1), api.value(2)].map(function (x) {
        return isNum(x) ? api.coord([x, 0])[0] : NaN;
      });
      var mid = v[0], lo = v[1], hi = v[2], end = cs.x + cs.width;
      if (isNum(lo) && isNum(hi) && api.value(2) > api.value(1)) {
        var wide = Math.max(hi - lo, LEAST), from = (lo + hi - wide) / 2;
        out.push(rect(from, y, wide, h, color, 2));
        if (isNum(mid) && wide > LEAST) out.push(line(mid, y - 3, mid, y + h + 3, t.background, 4), line(mid, y - 3, mid, y + h + 3, t.ink, 2));
      } else if (isNum(lo) && isNum(hi)) {
        out.push(dot((lo + hi) / 2, s.y, h / 2, color));
      } else if (isNum(lo)) {
        var w = Math.max(8, Math.min(84, end - lo));
        out.push(rect(lo, y, 3, h, color), fade(lo, y, w, h, color, false));
        out.push(arrow(Math.min(end, lo + w), s.y, 1, color));
      } else if (isNum(hi)) {
        var u = Math.max(8, Math.min(84, hi - cs.x));
        out.push(rect(hi - 3, y, 3, h, color), fade(hi - u, y, u, h, color, true));
        out.push(arrow(Math.max(cs.x, hi - u), s.y, -1, color));
      } else if (isNum(mid)) {
        out.push(dot(mid, s.y, h / 2, color));
      }
      captions(ctx, params, d, s, out, lo, hi);
      return group(out);
    };
  },

  // value: [from, to, category]; args: slot, slots, place of the figure
  bar: function (ctx) {
    return function (params, api) {
      var d = ctx.data[params.dataIndex], cs = params.coordSys, t = ctx.theme;
      var stacked = ctx.args[2] === 'inside';
      var s = slot(ctx, params, api, api.value(2), stacked ? 0 : ctx.args[0], stacked ? 1 : ctx.args[1]);
      var h = thick(s, stacked ? 0.62 : 0.78, 8, 22), y = Math.round(s.y - h / 2), out = [];
      var from = api.coord([api.value(0), 0])[0], to = api.value(1);
      if (isNum(to)) {
        to = api.coord([to, 0])[0];
        var x = Math.min(from, to), w = Math.max(Math.abs(to - from), 1);
        var gap = stacked && w > 3 ? 1 : 0; // neighbours of like lightness stay apart
        if (api.value(1) !== api.value(0)) out.push(rect(x, y, w - gap, h, ctx.color, 0)); // nothing has no bar
        if (stacked && d.short && d.w + 10 <= w && h >= 13) {
          out.push(text(d.short, x + w / 2, s.y, inkOn(ctx.color, t), { align: 'center' }));
        }
        if (!stacked && d.short && ctx.meta.skip === 1) { // else the bars of the neighbours lie in its way
          var ahead = to >= from;
          out.push(text(d.short, to + (ahead ? 6 : -6), s.y, t.ink, halo(t, { align: ahead ? 'left' : 'right' })));
        }
      } else if (!stacked && d.short && ctx.meta.skip === 1) { // else the bars of the neighbours lie in its way
        out.push(text(d.short, from + 6, s.y, t.quiet));
      }
      name(ctx, params, d, s, out);
      return group(out);
    };
  },

  // value: [at, category]: a tick across the bars of a row
  target: function (ctx) {
    return function (params, api) {
      var s = slot(ctx, params, api, api.value(1), 0, 1), v = api.value(0);
      if (!isNum(v)) return null;
      var x = api.coord([v, 0])[0], h = clamp(Math.round(s.each * 0.42), 8, 40);
      return { type: 'group', children: [
        line(x, s.y - h, x, s.y + h, ctx.theme.background, 5),
        { type: 'line', shape: { x1: x, y1: s.y - h, x2: x, y2: s.y + h }, style: { stroke: ctx.theme.ink, lineWidth: 2.5, fill: null } }
      ] };
    };
  },

  // value: [p50, p10, p25, p75, p90, category]; args: slot, slots
  box: function (ctx) {
    return function (params, api) {
      var d = ctx.data[params.dataIndex], t = ctx.theme, out = [];
      var s = slot(ctx, params, api, api.value(5), ctx.args[0], ctx.args[1]);
      var h = thick(s, 0.5, 8, 16), y = Math.round(s.y - h / 2);
      var v = [0, 1, 2, 3, 4].map(function (k) {
        var x = api.value(k);
        return isNum(x) ? api.coord([x, 0])[0] : NaN;
      });
      if (isNum(v[1]) && isNum(v[4])) {
        out.push(line(v[1], s.y, v[4], s.y, ctx.color, 1.5));
        out.push(line(v[1], s.y - 4, v[1], s.y + 4, ctx.color, 1.5), line(v[4], s.y - 4, v[4], s.y + 4, ctx.color, 1.5));
      }
      if (isNum(v[2]) && isNum(v[3])) {
        var b = rect(v[2], y, Math.max(v[3] - v[2], 1), h, mix(ctx.color, t.background, 0.3), 2);
        b.style.stroke = ctx.color;
        b.style.lineWidth = 1;
        out.push(b);
      }
      if (isNum(v[0])) out.push(line(v[0], y - 2, v[0], y + h + 2, t.ink, 2.5));
      captions(ctx, params, d, s, out, v[1], v[4]);
      return group(out);
    };
  },

  // value: [x, category, place in the slot from -0.5 to 0.5]; args: slot, slots
  dots: function (ctx) {
    return function (params, api) {
      var s = slot(ctx, params, api, api.value(1), ctx.args[0], ctx.args[1]);
      var x = api.value(0);
      if (!isNum(x)) return null;
      return dot(api.coord([x, 0])[0], s.y + api.value(2) * s.each * 0.36, 3, alpha(ctx.color, 0.75), null);
    };
  },

  // value: [column, row, value]; args: lowest, highest, whether marks only
  cell: function (ctx) {
    return function (params, api) {
      var d = ctx.data[params.dataIndex], cs = params.coordSys, t = ctx.theme;
      var w = cs.width / Math.max(1, ctx.meta.columns), h = cs.height / Math.max(1, ctx.meta.rows);
      var x = cs.x + api.value(0) * w, y = cs.y + api.value(1) * h, v = api.value(2), out = [];
      if (ctx.args[2]) {
        var cx = x + w / 2, cy = y + h / 2, r = Math.min(7, h / 4, w / 4);
        if (!isNum(v)) out.push(line(cx - 4, cy, cx + 4, cy, t.faint, 1.5));
        else if (v) out.push(dot(cx, cy, r, ctx.color));
        else out.push(dot(cx, cy, r - 0.75, t.background, t.faint));
        out.unshift(rect(x, y, w, h, 'transparent')); // the whole cell answers the pointer
        return group(out);
      }
      if (!isNum(v)) {
        out.push(rect(x, y, w, h, 'transparent'), text('–', x + w / 2, y + h / 2, t.quiet, { align: 'center' }));
        return group(out);
      }
      var lo = ctx.args[0], hi = ctx.args[1];
      var share = hi > lo ? (v - lo) / (hi - lo) : 0.5;
      var fill = mix(ctx.color, t.background, 0.12 + 0.78 * share);
      out.push(rect(x + 1, y + 1, w - 2, h - 2, fill, 2));
      if (d.short && d.w + 8 <= w && h >= 13) out.push(text(d.short, x + w / 2, y + h / 2, inkOn(fill, t), { align: 'center' }));
      return group(out);
    };
  },

  // One item draws all reference lines, so that their labels can make room
  // for each other. args: upright or not
  marks: function (ctx) {
    return function (params, api) {
      var d = ctx.data[params.dataIndex], cs = params.coordSys, t = ctx.theme, out = [];
      var upright = ctx.args[0];
      if (isNum(d.band[0]) && isNum(d.band[1])) {
        var p = api.coord(upright ? [d.band[0], 0] : [0, d.band[0]]), q = api.coord(upright ? [d.band[1], 0] : [0, d.band[1]]);
        if (upright) out.push(rect(p[0], cs.y, q[0] - p[0], cs.height, t.soft));
        else out.push(rect(cs.x, q[1], cs.width, p[1] - q[1], t.soft));
      }
      var placed = d.marks.map(function (m) {
        return { m: m, at: api.coord(upright ? [m.value, 0] : [0, m.value])[upright ? 0 : 1] };
      }).sort(function (a, b) { return a.at - b.at; });
      var levels = [], labels = [];
      if (upright) {
        placed.forEach(function (p) {
          p.half = p.m.w / 2;
          p.x = Math.max(Math.min(clamp(p.at, cs.x + p.half - 30, cs.x + cs.width - p.half + ctx.meta.right), ctx.meta.width - p.half - 2), p.half + 2);
        });
        apart(placed, ctx.meta.width);
      }
      placed.forEach(function (p) {
        if (upright) {
          var half = p.half, x = p.x, k = 0;
          while (k < 3 && levels[k] !== undefined && levels[k] > x - half - 10) k++;
          levels[k] = x + half;
          var bottom = cs.y + cs.height + 6 + k * 16, end = bottom - 1;
          placed.slice(0, labels.length).forEach(function (q) { if (Math.abs(q.x - p.at) < q.half + 4) end = Math.min(end, cs.y + cs.height + 3); }); // not through the labels
          if (ctx.meta.narrow) { // not through the names
            var band = cs.height / Math.max(1, ctx.meta.rows);
            for (var i = 0; i < ctx.meta.rows; i++) out.push(line(p.at, cs.y + i * band + ctx.meta.over, p.at, cs.y + (i + 1) * band, t.ink, 1, [4, 3]));
          } else out.push(line(p.at, cs.y, p.at, end, t.ink, 1, [4, 3]));
          labels.push(text(p.m.label, x, bottom + 7, t.ink, halo(t, { align: 'center' })));
        } else {
          out.push(line(cs.x, p.at, cs.x + cs.width, p.at, t.ink, 1, [4, 3]));
          var y = p.at - 8;
          if (levels[0] !== undefined && levels[0] - y < 15) y = p.at + 9;
          levels[0] = y;
          labels.push(text(p.m.label, cs.x + 4, y, t.ink, halo(t)));
        }
      });
      var all = group(out.concat(labels));
      all.silent = true;
      return all;
    };
  },

  // The reference point of a scatter: a diamond with its name.
  // value: [x, y]
  reference: function (ctx) {
    return function (params, api) {
      var d = ctx.data[params.dataIndex], t = ctx.theme, p = api.coord([api.value(0), api.value(1)]);
      var left = p[0] + 12 + d.w > params.coordSys.x + params.coordSys.width;
      return {
        type: 'group', children: [
          { type: 'polygon', shape: { points: [[p[0] - 7, p[1]], [p[0], p[1] - 7], [p[0] + 7, p[1]], [p[0], p[1] + 7]] }, style: { fill: t.ink, stroke: t.background, lineWidth: 1.5 } },
          text(d.short, p[0] + (left ? -12 : 12), p[1], t.ink, halo(t, { fontWeight: 'bold', align: left ? 'right' : 'left' }))
        ]
      };
    };
  }
};

// apart moves the labels of two lines that would meet to the sides of the lines,
// where there is room for both.
function apart(placed, w) {
  var a = placed[0], b = placed[1];
  if (placed.length !== 2 || a.x + a.half + 10 <= b.x - b.half && b.at > a.x + a.half + 4 && a.at < b.x - b.half - 4) return;
  var x = Math.min(a.x, b.at - a.half - 5), y = Math.max(b.x, x + a.half + 10 + b.half);
  if (x - a.half < 2 || y + b.half > w - 2) return;
  a.x = x;
  b.x = y;
}

function arrow(x, y, dir, color) {
  return {
    type: 'polyline', silent: true,
    shape: { points: [[x - 4 * dir, y - 4], [x, y], [x - 4 * dir, y + 4]] },
    style: { stroke: color, lineWidth: 1.5, fill: null }
  };
}
