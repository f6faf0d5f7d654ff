// The charts of many postings, drawn anew from the rows that the filters leave.
// A chart is options as the report was written with them and a recipe that says
// what its figures count. Amounts are whole numbers of cents, so that nothing
// here rounds before a figure is written.
function paystatRecipes(page) {
  'use strict';
  var TITLE = 1, GROUP = 5, CURRENCY = 6, DOUBTS = 10, BASICS = 12;
  var f = page.numbers, column = {};
  page.columns.forEach(function (c, i) { column[c[0]] = i; });

  // Plain digits with the separators of the report.
  function digits(s) {
    var sign = s.charAt(0) === '-' ? '-' : '', parts = s.slice(sign.length).split('.'), whole = parts[0], out = '';
    for (var i = 0; i < whole.length; i++) {
      var left = whole.length - i;
      if (i && left >= f.last && (left - f.last) % f.rest === 0) out += f.group;
      out += whole.charAt(i);
    }
    return sign + out + (parts.length > 1 ? f.decimal + parts[1] : '');
  }
  function number(n) { return digits(String(n)); }
  function amount(s, c) { return !c ? s : f.after ? s + ' ' + c : c + ' ' + s; }
  function count(n) { return number(n) + (n === 1 ? ' posting' : ' postings'); }

  // The value of a row, in hundredths; null where it has none.
  function value(r, of) {
    if (of.counted && !(r[BASICS][0])) return null;
    if (of.currency && r[CURRENCY] !== of.currency) return null;
    var s = r.sort(column[of.column]);
    return s ? Math.round(Number(s) * 100) : null;
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

  // The quantile at t twentieths by Hyndman and Fan's type 7, in units of
  // 1/2000: exact, for its place is a whole number of twentieths.
  function quantile(xs, t) {
    var h = (xs.length - 1) * t, i = Math.floor(h / 20), r = h % 20;
    return xs[i] * 20 + (r ? (xs[i + 1] - xs[i]) * r : 0);
  }
  // whole writes 1/2000 in whole units.
  function whole(v) {
    var q = Math.floor(v / 2000), r = v - q * 2000;
    if (r > 1000 || r === 1000 && (!page.even || q % 2 !== 0)) q++;
    return number(q);
  }
  function say(d, text, short) {
    d.text = text;
    d.short = short === undefined ? text : short;
    d.w = Math.ceil(window.paystat.width(d.short, 12));
  }
  // The share n of all to one decimal, half up.
  function share(n, all) {
    if (!all) return '0';
    var tenths = Math.floor((2000 * n + all) / (2 * all));
    return digits(Math.floor(tenths / 10) + (tenths % 10 ? '.' + tenths % 10 : ''));
  }
  function kinds(r) {
    if (!r.kinds) {
      r.kinds = {};
      r.names('Benefits', function (name) { r.kinds[name] = true; });
    }
    return r.kinds;
  }

  // each calls f with every series of figures, not of marks.
  function each(o, f) {
    var k = 0;
    o.series.forEach(function (s) { if (o.paystat.fixed.indexOf(s.id) < 0) f(s, k++); });
  }
  // tally sets bars to numbers of postings.
  function tally(o, n) {
    each(o, function (s) {
      s.data.forEach(function (d) {
        if (n[d.cat] === undefined) return; // counts no postings of the table
        d.value[1] = n[d.cat];
        say(d, number(n[d.cat]));
      });
    });
  }

  var cook = {
    count: function (o, rows, of) {
      var n = of.bounds.map(function () { return 0; });
      var ends = of.bounds.map(function (b) { return [Math.round(Number(b[0]) * 100), b[1] === null ? Infinity : Math.round(Number(b[1]) * 100)]; });
      values(rows, of).forEach(function (v) {
        for (var i = 0; i < ends.length; i++) if (v >= ends[i][0] && v < ends[i][1]) { n[i]++; break; }
      });
      tally(o, n);
    },
    reasons: function (o, rows, of) {
      var n = of.names.map(function () { return 0; });
      rows.forEach(function (r) {
        var i = of.names.indexOf(r[BASICS][2]);
        if (i >= 0) n[i]++;
      });
      tally(o, n);
    },
    doubts: function (o, rows, of) {
      var n = of.names.map(function () { return 0; });
      rows.forEach(function (r) {
        r[DOUBTS].forEach(function (d) {
          var i = of.names.indexOf(d[0]);
          if (i >= 0) n[i]++;
        });
      });
      tally(o, n);
    },
    share: function (o, rows, of) {
      each(o, function (s) {
        s.data.forEach(function (d) {
          var n = 0;
          rows.forEach(function (r) { if (kinds(r)[of.names[d.cat]]) n++; });
          var p = share(n, rows.length);
          d.value[1] = rows.length ? 100 * n / rows.length : 0;
          say(d, p + '% (' + number(n) + ' of ' + number(rows.length) + ')', p + '%');
        });
      });
    },
    shares: function (o, rows, of) {
      var groups = {};
      of.groups.forEach(function (g) { groups[g] = []; });
      rows.forEach(function (r) { if (groups.hasOwnProperty(r[GROUP])) groups[r[GROUP]].push(r); });
      each(o, function (s) {
        s.data.forEach(function (d) {
          var all = groups[of.groups[d.value[0]]], n = 0, kind = of.names[d.value[1]];
          all.forEach(function (r) { if (kinds(r)[kind]) n++; });
          d.value[2] = all.length ? 100 * n / all.length : null;
          say(d, all.length ? share(n, all.length) + '% (' + number(n) + ' of ' + number(all.length) + ')' : '',
            all.length ? String(Math.floor((200 * n + all.length) / (2 * all.length))) : '');
        });
      });
    },
    boxes: function (o, rows, of) {
      var left = {};
      rows.forEach(function (r) { left[r[0]] = true; });
      each(o, function (s) {
        if (s.renderItem.$fn === 'dots') {
          s.data = s.data.filter(function (d) { return left.hasOwnProperty(d.href); });
          return;
        }
        s.data.forEach(function (d) {
          var xs = values(rows, of, function (r) { return r[GROUP] === of.names[d.cat]; }), n = xs.length;
          var q = [10, 2, 5, 15, 18].map(function (t) { return n ? quantile(xs, t) : 0; });
          var some = [n >= of.least[0], n >= of.least[2], n >= of.least[1], n >= of.least[1], n >= of.least[2]];
          for (var k = 0; k < 5; k++) d.value[k] = some[k] ? q[k] / 2000 : null;
          d.name = d.name.replace(/ \([^()]*\)$/, '') + ' (' + number(n) + ')';
          d.absent = !n;
          if (!some[0]) say(d, count(n) + ', too few for a median', '\u2013');
          else say(d, 'median ' + amount(whole(q[0]), of.currency) + (some[2] ? ', middle half ' + whole(q[2]) + ' to ' + whole(q[3]) : '') + ', of ' + count(n), whole(q[0]));
        });
      });
    },
    curve: function (o, rows, of) {
      each(o, function (s, k) {
        var group = of.groups && of.groups[k];
        var xs = values(rows, of, of.groups ? function (r) { return r[GROUP] === group; } : null);
        s.data.forEach(function (d, i) {
          if (xs.length < of.least[2]) {
            d.value[1] = null;
            say(d, '', '');
            return;
          }
          var q = quantile(xs, of.twentieths[i]);
          d.value[1] = q / 2000;
          say(d, 'P' + 5 * of.twentieths[i] + ': ' + amount(whole(q), of.currency), whole(q));
        });
      });
    },
    trend: function (o, rows, of) {
      var months = {};
      of.names.forEach(function (m) { months[m] = []; });
      rows.forEach(function (r) { var m = r[BASICS][1]; if (m && months.hasOwnProperty(m)) months[m].push(r); });
      var line = [['P75', 15, 1], ['median', 10, 0], ['P25', 5, 1]];
      each(o, function (s, k) {
        s.data.forEach(function (d, i) {
          var xs = values(months[of.names[i]], of), n = xs.length, l = line[k];
          if (n < of.least[l[2]]) {
            d.value[1] = null;
            say(d, count(n) + ', too few', '');
            return;
          }
          var q = quantile(xs, l[1]);
          d.value[1] = q / 2000;
          say(d, l[0] + ' ' + amount(whole(q), of.currency) + ' of ' + count(n), whole(q));
        });
      });
    },
    // The points of a scatter are too many for the file: they are in the table.
    scatter: function (o, rows, of) {
      var points = [], days = { column: of.names[0] };
      rows.forEach(function (r) {
        var x = value(r, of), y = value(r, days);
        if (x === null || y === null) return;
        points.push({ value: [x / 100, y / 100], href: r[0], name: r[TITLE], text: r.text(column[of.column]) + ', ' + r.text(column[days.column]) + ' days' });
      });
      each(o, function (s) { s.data = points; });
    }
  };

  var recipes = page.recipes || {};
  return {
    number: number,
    has: function (id) { return recipes.hasOwnProperty(id); },
    // bulk reports whether the chart takes its points from the table at once.
    bulk: function (id) { return recipes.hasOwnProperty(id) && recipes[id].kind === 'scatter'; },
    draw: function (id, live, rows) {
      var of = recipes[id], o = of.kind === 'scatter' ? live.shell() : JSON.parse(JSON.stringify(live.json));
      cook[of.kind](o, rows, of);
      o.series.forEach(function (s) { // a line of nothing has no end for its name
        if (s.type === 'line' && s.data.every(function (d) { return d.value[1] === null; })) { s.data = []; delete s.endLabel; }
      });
      live.update(o);
    }
  };
}
