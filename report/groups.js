// The charts whose rows are groups or single postings: which of them a chart
// shows follows from the postings that the filters leave.
function paystatGroups(page, n, rows) {
  'use strict';
  var TITLE = 1, COMPANY = 2, PLACE = 3, GROUP = 5, CURRENCY = 6, FIGURES = 9;
  var value = rows.value, column = rows.column;

  function same(s) { return JSON.parse(JSON.stringify(s)); }
  function drawnBy(o, fn) { return o.series.filter(function (s) { return s.renderItem && s.renderItem.$fn === fn; }); }

  // grouped returns the groups of some rows, the largest first; those that the
  // report drew keep its order where they are as large.
  function grouped(all, of, value) {
    var by = new Map(), list = [];
    all.forEach(function (r) {
      var v = value(r);
      if (v === null) return;
      var g = by.get(r[GROUP]);
      if (!g) {
        g = { key: r[GROUP], values: [], rows: [], at: of.indexOf(r[GROUP]) };
        if (g.at < 0) g.at = of.length + list.length;
        by.set(g.key, g);
        list.push(g);
      }
      g.values.push(v);
      g.rows.push(r);
    });
    return list.sort(function (a, b) { return b.rows.length - a.rows.length || a.at - b.at; });
  }

  // setRows gives a chart of rows its names.
  function setRows(o, names) {
    o.yAxis[0].data = names;
    o.paystat.rows = names.length;
    o.paystat.names = n.widest(names);
  }

  function boxes(o, all, of) {
    var box = drawnBy(o, 'box')[0], dots = drawnBy(o, 'dots')[0], title = {}, dot = {};
    var gs = grouped(all, of.names, function (r) { return value(r, of); }).slice(0, of.most);
    gs.forEach(function (g) {
      g.sorted = g.values.slice().sort(function (a, b) { return a - b; });
      g.middle = n.quantile(g.sorted, 10);
    });
    gs.sort(function (a, b) { return b.middle - a.middle || a.at - b.at; });
    box.data.forEach(function (d) { title[of.names[d.cat]] = d.name.replace(/ \([^()]*\)$/, ''); });
    if (dots) dots.data.forEach(function (d) { dot[d.href] = d; });
    var items = [], points = [], names = [], wide = 0;
    gs.forEach(function (g, cat) {
      var xs = g.sorted, size = xs.length, l = of.least, q = [10, 2, 5, 15, 18].map(function (t) { return n.quantile(xs, t); });
      var some = [size >= l[0], size >= l[2], size >= l[1], size >= l[1], size >= l[2]];
      var name = (title.hasOwnProperty(g.key) ? title[g.key] : n.clip(g.key, 44)) + ' (' + n.number(size) + ')';
      var d = { value: q.map(function (v, k) { return some[k] ? v / 2000 : null; }).concat(cat), cat: cat, dim: 5, name: name };
      if (!some[0]) n.say(d, n.count(size) + ', too few for a median', '\u2013');
      else n.say(d, 'median ' + n.amount(n.whole(q[0]), of.currency) + (some[2] ? ', middle half ' + n.whole(q[2]) + ' to ' + n.whole(q[3]) : '') + ', of ' + n.count(size), n.whole(q[0]));
      wide = Math.max(wide, d.w);
      items.push(d);
      names.push(name);
      if (size <= of.dots) g.rows.forEach(function (r, k) {
        var p = dot.hasOwnProperty(r[0]) ? dot[r[0]] : { dim: 1, href: r[0], text: postingName(r) + ': ' + r.text(column[of.column]) };
        p.name = name;
        p.cat = cat;
        p.value = [g.values[k] / 100, cat, k * 1.618033988749895 % 1 - 0.5];
        points.push(p);
      });
    });
    box.data = items;
    if (dots) dots.data = points;
    else if (points.length) o.series.push({ type: 'custom', name: '', clip: false, renderItem: { $fn: 'dots', args: [0, 1] }, itemStyle: same(box.itemStyle), encode: { x: 0, y: 1 }, data: points });
    setRows(o, names);
    o.paystat.column = wide;
    n.reach(o.xAxis[0], items.reduce(function (v, d) { return v.concat(d.value.slice(0, 5)); }, points.map(function (p) { return p.value[0]; })), 6);
    return { why: gs.length ? '' : rows.without(of) };
  }

  // curve draws the larger groups, or all postings where fewer than two are large
  // enough.
  function curve(o, all, of) {
    var model = o.series.filter(function (s) { return s.type === 'line'; }), lines = [];
    function sorted(xs) { return xs.sort(function (a, b) { return a - b; }); }
    var gs = of.groups ? grouped(all, of.groups, function (r) { return value(r, of); }) : [];
    gs.forEach(function (g) {
      if (g.values.length >= of.least[2] && lines.length < of.most) lines.push({ name: n.clip(g.key, 30), xs: sorted(g.values) });
    });
    var xs = rows.values(all, of); // of one group alone they are its own
    if (lines.length < 2 && gs.length !== 1 && xs.length >= of.least[2]) lines = [{ name: all.length === page.rows ? 'all postings' : 'postings of the filter', xs: xs }];
    var rest = o.series.filter(function (s) { return s.type !== 'line'; }), beyond = [];
    o.series = rest.concat(lines.map(function (l, k) {
      var s = same(model[0]);
      s.name = l.name;
      s.itemStyle.color = s.lineStyle.color = page.palette[k % page.palette.length];
      if (lines.length < 2) delete s.endLabel;
      s.data.forEach(function (d, i) {
        var q = n.quantile(l.xs, of.twentieths[i]);
        d.value[1] = q / 2000;
        d.series = lines.length > 1 ? l.name : undefined;
        n.say(d, 'P' + 5 * of.twentieths[i] + ': ' + n.amount(n.whole(q), of.currency), n.whole(q));
        beyond.push(d.value[1]);
      });
      return s;
    }));
    o.paystat.ends = lines.length > 1 ? n.widest(lines.map(function (l) { return l.name; }), true) : 0;
    n.reach(o.yAxis[0], beyond, 5);
    if (lines.length) return { why: '' };
    return { why: xs.length ? 'The filter leaves ' + n.count(xs.length) + ' with base pay that counts' + rows.inCurrency(of) + '; a curve needs ' + n.number(of.least[2]) + '.' : rows.without(of) };
  }

  // shares draws the larger groups by the benefits of the report.
  function shares(o, all, of) {
    var s = drawnBy(o, 'cell')[0], gs = grouped(all, of.groups, function () { return 0; });
    var some = gs.filter(function (g) { return g.rows.length >= of.fewest; }).slice(0, of.most), lo = Infinity, hi = -Infinity;
    var names = some.map(function (g) { return n.clip(g.key, 30); });
    var titles = o.yAxis[0].data;
    some.forEach(function (g) { g.have = rows.kinds(g.rows); });
    s.data = [];
    titles.forEach(function (title, row) {
      some.forEach(function (g, col) {
        var size = g.rows.length, k = g.have.get(of.names[row]) || 0;
        var d = { value: [col, row, 100 * k / size], cat: row, dim: 1, name: title, series: names[col] };
        n.say(d, n.share(k, size) + '% (' + n.number(k) + ' of ' + n.number(size) + ')', String(Math.floor((200 * k + size) / (2 * size))));
        lo = Math.min(lo, d.value[2]);
        hi = Math.max(hi, d.value[2]);
        s.data.push(d);
      });
    });
    s.renderItem.args = [lo, hi, false];
    o.xAxis[0].data = names;
    o.paystat.columns = names.length;
    o.paystat.heads = n.widest(names);
    return { why: some.length ? '' : 'A group needs ' + n.count(of.fewest) + ' to be set beside others; the filter leaves ' + n.count(gs.length ? gs[0].rows.length : 0) + ' in the largest.' };
  }

  function postingName(r) {
    return [n.clip(r[TITLE], 40), n.clip(r[COMPANY], 24)].filter(Boolean).join(', ');
  }

  // The parts of a total, out of its formula: "base pay 60,250 + bonus 2,190".
  function parts(text) {
    return !text ? [] : text.split(' + ').map(function (p) {
      var m = /^(.*?) (-?\d[^A-Za-z]*)$/.exec(p);
      return m ? { name: m[1], sum: n.plain(m[2]) } : { name: p, sum: 0 };
    });
  }
  function packages(o, all, of) {
    var OTHER = 'other employer contributions', total = column[of.column], cash = column['Target cash'], known = {}, once = {}, some = [];
    drawnBy(o, 'bar').forEach(function (s) { s.data.forEach(function (d) { known[d.href] = d.name.replace(/^[^\u00b7]*\u00b7 /, ''); }); });
    all.forEach(function (r) {
      if (r.basic(2) || of.currency !== r[CURRENCY] || r.sort(column['Base pay']) === '') return;
      if (/^(from|up to) /.test(r[FIGURES][total][0])) return; // one end has no middle
      var key = [r[COMPANY], r[TITLE], r[PLACE], r[FIGURES][column['Base pay']][0]].join('\n');
      if (r[COMPANY] && r[TITLE]) {
        if (once.hasOwnProperty(key)) return;
        once[key] = true;
      }
      some.push(r);
    });
    var left = some.length - of.most;
    some = some.map(function (r, i) { return { r: r, at: i, sum: Number(r.sort(total)) }; })
      .sort(function (a, b) { return b.sum - a.sum || a.at - b.at; }).slice(0, of.most);
    var sums = new Map(), first = { 'base pay': true }, seen = {};
    some.forEach(function (x) {
      if (cash !== undefined) parts(x.r[FIGURES][cash][4]).forEach(function (p) { first[p.name] = true; });
      x.parts = parts(x.r[FIGURES][total][4]);
      if (!x.parts.some(function (p) { return p.sum; })) x.parts = [{ name: 'base pay', sum: Math.round(x.sum) }];
      x.parts.forEach(function (p) { if (p.sum) sums.set(p.name, (sums.get(p.name) || 0) + p.sum); });
      x.name = known.hasOwnProperty(x.r[0]) ? known[x.r[0]] : postingName(x.r);
      seen[x.name] = (seen[x.name] || 0) + 1;
    });
    function place(name) { return name === 'base pay' ? 0 : first.hasOwnProperty(name) ? 1 : 2; }
    var names = Array.from(sums.keys()).sort(function (a, b) { return place(a) - place(b) || sums.get(b) - sums.get(a); });
    var rest = {};
    if (names.length > of.parts) {
      names.slice(of.parts - 1).forEach(function (s) { rest[s] = true; });
      names = names.slice(0, of.parts - 1).concat(OTHER);
    }
    var rowsNames = some.map(function (x) {
      return n.whole(Math.round(x.sum * 100) * 20) + ' \u00b7 ' + (seen[x.name] > 1 && x.r[PLACE] ? x.name + ', ' + n.clip(x.r[PLACE], 24) : x.name);
    });
    var model = drawnBy(o, 'bar')[0], at = some.map(function () { return 0; });
    o.series = o.series.filter(function (s) { return !s.renderItem || s.renderItem.$fn !== 'bar'; }).concat(names.map(function (name, i) {
      var s = same(model);
      s.name = name;
      s.renderItem.args = [i, names.length, 'inside'];
      s.itemStyle.color = page.palette[i % page.palette.length];
      s.data = some.map(function (x, cat) {
        var sum = 0;
        x.parts.forEach(function (p) { if (p.name === name || name === OTHER && rest.hasOwnProperty(p.name)) sum += p.sum; });
        var d = { value: [sum ? at[cat] : 0, sum ? at[cat] + sum : null, cat], cat: cat, dim: 2, name: rowsNames[cat], href: x.r[0] };
        if (names.length > 1) d.series = name;
        if (sum) {
          at[cat] += sum;
          n.say(d, n.amount(n.number(sum), of.currency), n.number(sum));
        } else d.absent = true;
        return d;
      });
      return s;
    }));
    o.legend.show = names.length > 1;
    o.legend.data = names;
    if (names.length > 1) o.paystat.legend = names.map(function (s) { return 33 + n.wide(s); });
    else delete o.paystat.legend;
    o.paystat.slots = Math.max(1, names.length);
    setRows(o, rowsNames);
    n.reach(o.xAxis[0], at, 5);
    if (!some.length) return { why: 'None of the postings that the filter leaves states pay with both ends' + rows.inCurrency(of) + '.' };
    return { why: '', note: left > 0 ? n.count(left) + ' of the filter with packages that are no larger not drawn.' : '' };
  }

  return { boxes: boxes, curve: curve, shares: shares, packages: packages };
}
