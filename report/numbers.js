// The numbers of the charts that the page draws anew: amounts are whole numbers
// of cents, so that nothing here rounds before a figure is written.
function paystatNumbers(page) {
  'use strict';
  var f = page.numbers;

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
  // plain reads a whole number that digits wrote.
  function plain(s) { return Number(s.split(f.group).join('').replace(/[^\d-]/g, '')); }
  function amount(s, c) { return !c ? s : f.after ? s + ' ' + c : c + ' ' + s; }
  function count(n) { return number(n) + (n === 1 ? ' posting' : ' postings'); }
  // whole writes 1/2000 in whole units.
  function whole(v) {
    var q = Math.floor(v / 2000), r = v - q * 2000;
    if (r > 1000 || r === 1000 && (!page.even || q % 2 !== 0)) q++;
    return number(q);
  }
  // The quantile at t twentieths of sorted hundredths by Hyndman and Fan's type
  // 7, in units of 1/2000: exact, for its place is a whole number of twentieths.
  function quantile(xs, t) {
    var h = (xs.length - 1) * t, i = Math.floor(h / 20), r = h % 20;
    return xs[i] * 20 + (r ? (xs[i + 1] - xs[i]) * r : 0);
  }
  // The percentile rank of x: where the curve through the twentieths comes to it;
  // where that is level, its middle.
  function rank(xs, x) {
    var first = -1, last = -1, below = -1, at = [], t, d;
    x *= 20;
    for (t = 0; t <= 20; t++) {
      at.push(quantile(xs, t));
      if (at[t] < x) below = t;
      else if (at[t] === x) { last = t; if (first < 0) first = t; }
    }
    if (first >= 0) return Math.floor((5 * (first + last) + 1) / 2);
    if (below < 0 || below === 20) return below < 0 ? 0 : 100;
    d = at[below + 1] - at[below];
    return Math.floor((10 * (below * d + x - at[below]) + d) / (2 * d));
  }
  // The share n of all to one decimal, half up.
  function share(n, all) {
    if (!all) return '0';
    var tenths = Math.floor((2000 * n + all) / (2 * all));
    return digits(Math.floor(tenths / 10) + (tenths % 10 ? '.' + tenths % 10 : ''));
  }

  function clip(s, n) {
    var all = Array.from(s.split(/\s+/).filter(Boolean).join(' '));
    return all.length > n ? all.slice(0, n - 1).join('') + '\u2026' : all.join('');
  }
  function wide(s, bold) { return Math.ceil(window.paystat.width(s, 12, bold ? 'bold' : 'normal')); }
  function widest(all, bold) { return all.reduce(function (w, s) { return Math.max(w, wide(s, bold)); }, 0); }
  function say(d, text, short) {
    d.text = text;
    d.short = short === undefined ? text : short;
    d.w = wide(d.short);
  }

  // stretch gives an axis round ends around lo and hi with about n steps, as the
  // program does.
  function stretch(axis, lo, hi, n, fromZero) {
    if (fromZero) { lo = Math.min(lo, 0); hi = Math.max(hi, 0); }
    if (lo === hi) {
      var pad = fromZero ? 1 : Math.max(Math.abs(lo) * 0.1, 1);
      hi += pad;
      lo = fromZero ? 0 : lo - pad;
    }
    if (lo > 0 && lo < 0.25 * hi) lo = 0;
    var least = (hi - lo) / n, p = Math.pow(10, Math.floor(Math.log10(least))), step = 10 * p;
    [5, 2.5, 2, 1].forEach(function (m) { if (m * p >= least * (1 - 1e-9)) step = m * p; });
    function tidy(v) { return Number(v.toPrecision(12)); }
    axis.interval = tidy(step);
    axis.min = tidy(Math.floor(lo / step) * step);
    axis.max = tidy(Math.ceil(hi / step) * step);
  }
  // reach stretches an axis only where a value lies beyond it.
  function reach(axis, values, n) {
    var lo = axis.min, hi = axis.max;
    values.forEach(function (v) {
      if (v === null || v === undefined) return;
      lo = Math.min(lo, v);
      hi = Math.max(hi, v);
    });
    if (lo < axis.min || hi > axis.max) stretch(axis, lo, hi, n, false);
  }

  return {
    digits: digits, number: number, plain: plain, amount: amount, count: count, whole: whole, quantile: quantile, rank: rank,
    share: share, clip: clip, wide: wide, widest: widest, say: say, stretch: stretch, reach: reach
  };
}
