// The charts of many postings, drawn anew from the rows that the filters leave.
// A chart is options as the report was written with them and a recipe that says
// what its figures count. Each way of drawing answers why there is nothing to
// draw, "" where there is, and what to note.
function paystatRecipes(page, all) {
  'use strict';
  var TITLE = 1, CURRENCY = 6, DOUBTS = 10;
  var n = paystatNumbers(page), column = {};
  page.columns.forEach(function (c, i) { column[c[0]] = i; });

  // The value of a row, in hundredths; null where it has none.
  function value(r, of) {
    if (of.counted && !r.basic(0)) return null;
    if (of.currency && r[CURRENCY] !== of.currency) return null;
    var s = r.sort(column[of.column]);
    return s === '' ? null : Math.round(Number(s) * 100);
  }
  function values(rows, of, keep) {
    var xs = [];
    rows.forEach(function (r) {
      if (keep && !keep(r)) return;
      var v = value(r, of);
      if (v !== null) xs.push(v);
    });
    return xs.sort(function (a, b) { return a - b; });
  }
  // kinds returns how many of some rows state each kind of benefit.
  function kinds(rows) { return all.tally(rows, 'Benefits'); }
  function inCurrency(of) { return of.currency ? ' in ' + of.currency : ''; }
  // without says that no row has a value.
  function without(of) {
    var what = of.column === 'Base pay' ? 'base pay' + inCurrency(of) + ' that counts' : 'a number here';
    return 'None of the postings that the filter leaves has ' + what + '.';
  }

  // each calls f with every series of figures, not of marks.
  function each(o, f) {
    var k = 0;
    o.series.forEach(function (s) { if (o.paystat.fixed.indexOf(s.id) < 0) f(s, k++); });
  }
  // tally sets bars to numbers of postings.
  function tally(o, counts) {
    var most = 0;
    each(o, function (s) {
      s.data.forEach(function (d) {
        if (counts[d.cat] === undefined) { // counts no postings of the table
          most = Math.max(most, d.value[1]);
          return;
        }
        most = Math.max(most, d.value[1] = counts[d.cat]);
        n.say(d, n.number(counts[d.cat]));
      });
    });
    if (!most) return;
    var axis = o.xAxis[0];
    n.stretch(axis, 0, most, 5, true);
    if (axis.interval < 1 || axis.interval === 2.5) { // no half postings
      axis.interval = Math.ceil(axis.interval);
      axis.max = Math.ceil(most / axis.interval) * axis.interval;
    }
  }

  // between leaves out the bars of nothing at both ends.
  function between(o, counts) {
    var from = 0, to = counts.length;
    while (from < to && !counts[from]) from++;
    while (to > from && !counts[to - 1]) to--;
    if (from === to) return;
    var names = o.yAxis[0].data = o.yAxis[0].data.slice(from, to);
    o.paystat.rows = names.length;
    each(o, function (s) {
      s.data = s.data.filter(function (d) { return d.cat >= from && d.cat < to; });
      s.data.forEach(function (d) { d.value[d.dim] = d.cat -= from; });
    });
  }

  var cook = paystatGroups(page, n, { value: value, values: values, kinds: kinds, column: column, inCurrency: inCurrency, without: without });
  cook.count = function (o, rows, of) {
    var counts = of.bounds.map(function () { return 0; }), xs = values(rows, of);
    var ends = of.bounds.map(function (b) { return [Math.round(Number(b[0]) * 100), b[1] === null ? Infinity : Math.round(Number(b[1]) * 100)]; });
    xs.forEach(function (v) {
      for (var i = 0; i < ends.length; i++) if (v >= ends[i][0] && v < ends[i][1]) { counts[i]++; break; }
    });
    tally(o, counts);
    if (!xs.length) return { why: without(of) };
    if (rows.length < all.length) between(o, counts);
    var mid = n.quantile(xs, 10), pay = of.column === 'Base pay';
    if (pay && xs.length < of.least[0]) return { why: '', note: n.count(xs.length) + ', too few for a median.' };
    return { why: '', note: 'The median of the ' + n.count(xs.length) + ' drawn is ' + (pay ? n.amount(n.whole(mid), of.currency) : n.digits(String(mid / 2000))) + '.' };
  };
  cook.reasons = function (o, rows, of) {
    var counts = of.names.map(function () { return 0; });
    rows.forEach(function (r) {
      var i = of.names.indexOf(r.basic(2));
      if (i >= 0) counts[i]++;
    });
    tally(o, counts);
    return { why: '' };
  };
  cook.doubts = function (o, rows, of) {
    var counts = of.names.map(function () { return 0; }), any = false;
    rows.forEach(function (r) {
      r[DOUBTS].forEach(function (d) {
        var i = of.names.indexOf(d[0]);
        if (i >= 0) { counts[i]++; any = true; }
      });
    });
    tally(o, counts);
    return { why: any ? '' : 'None of the postings that the filter leaves carries one of these.' };
  };
  cook.share = function (o, rows, of) {
    var have = kinds(rows);
    each(o, function (s) {
      s.data.forEach(function (d) {
        var k = have.get(of.names[d.cat]) || 0;
        var p = n.share(k, rows.length);
        d.value[1] = rows.length ? 100 * k / rows.length : 0;
        n.say(d, p + '% (' + n.number(k) + ' of ' + n.number(rows.length) + ')', p + '%');
        o.paystat.inline = Math.max(o.paystat.inline || 0, d.w);
        n.reach(o.xAxis[0], [d.value[1]], 5);
      });
    });
    return { why: '' };
  };
  cook.trend = function (o, rows, of) {
    var months = {}, beyond = [], drawn = 0;
    of.names.forEach(function (m) { months[m] = []; });
    rows.forEach(function (r) { var m = r.basic(1); if (m && months.hasOwnProperty(m)) months[m].push(r); });
    var line = [['P75', 15, 1], ['median', 10, 0], ['P25', 5, 1]];
    each(o, function (s, k) {
      s.data.forEach(function (d, i) {
        var xs = values(months[of.names[i]], of), size = xs.length, l = line[k];
        if (size < of.least[l[2]]) {
          d.value[1] = null;
          n.say(d, n.count(size) + ', too few', '');
          return;
        }
        var q = n.quantile(xs, l[1]);
        beyond.push(d.value[1] = q / 2000);
        if (!l[2]) drawn += size;
        n.say(d, l[0] + ' ' + n.amount(n.whole(q), of.currency) + ' of ' + n.count(size), n.whole(q));
      });
    });
    n.reach(o.yAxis[0], beyond, 5);
    if (!beyond.length) return { why: 'A month needs ' + n.count(of.least[0]) + ' for a point; no month of the filter has them.' };
    return { why: '', note: n.count(drawn) + ' of the filter drawn. A month of fewer than ' + n.number(of.least[0]) + ' has no point, one of fewer than ' + n.number(of.least[1]) + ' no P25 and P75.' };
  };
  // A dot of a scatter writes its text when it is asked for.
  function Dot(r, x, y, pay, days) { this.value = [x, y]; this.row = r; this.of = [pay, days]; }
  Object.defineProperties(Dot.prototype, {
    __ec_primitive__: { value: true }, // echarts takes it as it is, and copies it not
    href: { get: function () { return this.row[0]; } },
    name: { get: function () { return this.row[TITLE]; } },
    text: { get: function () { return this.row.text(this.of[0]) + ', ' + this.row.text(this.of[1]) + ' days'; } }
  });
  // The points of a scatter are too many for the file: they are in the table. Its
  // axes hold all of them, whatever the filters leave.
  function points(rows, of) {
    var list = [], days = { column: of.names[0] };
    rows.forEach(function (r) {
      var x = value(r, of), y = value(r, days);
      if (x === null || y === null) return;
      list.push(r.dot || (r.dot = new Dot(r, x / 100, y / 100, column[of.column], column[days.column])));
    });
    return list;
  }
  function reachAll(o, list) {
    [[o.xAxis[0], 6], [o.yAxis[0], 5]].forEach(function (a, k) {
      var lo = Infinity, hi = -Infinity;
      list.forEach(function (p) { lo = Math.min(lo, p.value[k]); hi = Math.max(hi, p.value[k]); });
      if (list.length) n.reach(a[0], [lo, hi], a[1]);
    });
  }
  cook.scatter = function (o, rows, of) {
    var list = points(rows, of);
    if (!of.reached) of.reached = rows === all ? list : points(all, of);
    reachAll(o, of.reached);
    each(o, function (s) { s.data = list; });
    return { why: list.length ? '' : 'None of the postings that the filter leaves states both.' };
  };

  // mark sets the lines of reference anew: a median of what is drawn, and where
  // one's own pay stands among it.
  function mark(o, drawn, rows, of) {
    o.series.forEach(function (s) {
      if (s.id !== 'marks') return;
      s.data.forEach(function (d) {
        d.marks = d.marks.filter(function (m) {
          var median = /^(.*\bmedian\b\D*?)\s[\d\s.,'\u2019\u00a0\u202f]*\d$/.exec(m.label);
          if (median) {
            if (drawn.length < 5) return false;
            var q = n.quantile(drawn, 10);
            m.value = q / 2000;
            m.label = median[1] + ' ' + n.whole(q);
          } else if (/median/.test(m.label)) return false;
          else {
            var xs = of ? values(rows, of) : [];
            m.label = m.label.replace(/, P\d+( of all\b.*)?$/, function (s, whole) {
              if (rows.length === all.length) return s;
              return of && xs.length >= of.least[1] ? ', P' + n.rank(xs, Math.round(m.value * 100)) + (whole ? ' of the filter' : '') : '';
            });
          }
          m.w = n.wide(m.label);
          return true;
        });
      });
    });
  }

  // named takes what has no bar left out of the legend; it reports whether it did.
  function named(o) {
    var none = {}, data = o.legend && o.legend.data || [];
    each(o, function (s) { if (!s.data.some(function (d) { return d.text; })) none[s.name] = true; });
    function stays(s) { return !none.hasOwnProperty(s); }
    if (data.every(stays)) return false;
    if (o.paystat.legend) o.paystat.legend = o.paystat.legend.filter(function (w, i) { return stays(data[i]); });
    o.legend.data = data.filter(stays);
    return true;
  }

  var recipes = page.recipes || {};
  return {
    numbers: n,
    has: function (id) { return recipes.hasOwnProperty(id); },
    // bulk reports whether the chart takes its points from the table at once.
    bulk: function (id) { return recipes.hasOwnProperty(id) && recipes[id].kind === 'scatter'; },
    // draw draws a chart of some rows.
    draw: function (id, live, rows) {
      var of = recipes[id], o = of.kind === 'scatter' ? live.shell() : JSON.parse(JSON.stringify(live.json));
      var found = rows.length ? cook[of.kind](o, rows, of) : { why: 'No posting passes the filter.' };
      mark(o, [], rows, of);
      o.series.forEach(function (s) { // a line of nothing has no end for its name
        if (s.type === 'line' && s.data.every(function (d) { return d.value[1] === null; })) { s.data = []; delete s.endLabel; }
      });
      if (!found.why) live.update(o);
      return found;
    },
    // keep draws a chart whose items are postings without those that are filtered
    // out.
    keep: function (id, live, rows) {
      var left = {}, mids = [], any = false;
      rows.forEach(function (r) { left[r[0]] = true; });
      live.filter(function (d) { return !d.href || left.hasOwnProperty(d.href); });
      each(live.now, function (s) {
        s.data.forEach(function (d) {
          if (!d.href || !left.hasOwnProperty(d.href)) return;
          any = true;
          if (typeof d.value[0] === 'number') mids.push(Math.round(d.value[0] * 100));
        });
      });
      var marked = live.now.series.some(function (s) { return s.id === 'marks'; });
      if (marked) mark(live.now, mids.sort(function (a, b) { return a - b; }), rows, null);
      if (named(live.now) || marked) live.update(live.now);
      return { why: any ? '' : 'None of the postings that the filter leaves is in this chart.' };
    }
  };
}
