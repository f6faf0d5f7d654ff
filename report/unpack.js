// The rows of the table, out of the columns that the file holds: a row answers
// by number, and puts its figures and lines together when they are asked for.
function paystatRows(page) {
  'use strict';
  function Row(i) { this.i = i; }
  function at(list, i) { var v = list[i]; return v === undefined ? '' : v; }
  function field(k, get) { Object.defineProperty(Row.prototype, k, { get: get }); }
  page.head.forEach(function (list, k) { field(k, function () { return at(list, this.i); }); });

  // A place is a column of the line that the row begins in, a line further down
  // and a column, or written in full.
  function place(i, p) {
    if (p === '') return '';
    var file = page.files[at(page.file, i) || 0] + ':';
    if (typeof p === 'number') return file + page.line[i] + ':' + p;
    var m = /^\+(\d+):(\d+)$/.exec(p);
    return m ? file + (page.line[i] + Number(m[1])) + ':' + m[2] : p;
  }
  var first = [0];
  for (var i = 0; i < page.rows; i++) first.push(first[i] + page.count[i]);

  field(11, function () { // the lines of an open row
    if (this.lines) return this.lines;
    var all = [], i = this.i;
    for (var k = first[i]; k < first[i + 1]; k++) {
      var l = page.lines.map(function (list) { return at(list, k); });
      l[0] = page.parts[l[0]];
      if (typeof l[3] === 'number') { // the phrase of a line above
        var same = all[l[3]];
        l[3] = same[3];
        l[4] = l[4] === 0 ? same[4] : place(i, l[4]);
      } else l[4] = place(i, l[4]);
      all.push(l);
    }
    return this.lines = all;
  });
  field(9, function () { // the figures
    if (this.figures) return this.figures;
    var row = this, i = this.i;
    return this.figures = page.figures.map(function (parts) {
      var f = parts.map(function (list) { return at(list, i); });
      if (typeof f[2] === 'number') {
        var l = row[11][f[2]];
        f[2] = l[3];
        f[3] = f[3] === 0 ? l[4] : place(i, f[3]);
      } else f[3] = place(i, f[3]);
      return f;
    });
  });
  field(10, function () { // the doubts: name and phrase
    var names = at(page.doubts, this.i);
    return names ? names.split(' ').map(function (n) { return [n, page.flags[n]]; }) : [];
  });
  field(12, function () {
    var i = this.i;
    return page.basics.map(function (list) { return at(list, i); });
  });
  field('id', function () { // the posting's own
    var id = at(page.ids, this.i);
    return id === 0 ? '' : id || this[0].slice(2);
  });
  // ends are the lower and the upper end of base pay in plain digits.
  Row.prototype.ends = function () {
    var e = at(page.ends, this.i), top = this[8], mid = page.columns.length ? this.sort(0) : '';
    if (!top) return ['', ''];
    if (e === -1) return [top, ''];
    if (e === 1) return ['', top];
    if (e) return e.split(' ');
    return [String((2 * Math.round(mid * 100) - Math.round(top * 100)) / 100), top];
  };
  // names calls f with the names of the lines under a heading, without putting
  // the lines together.
  Row.prototype.names = function (part, f) {
    var n = page.parts.indexOf(part);
    for (var k = first[this.i]; k < first[this.i + 1]; k++) if ((page.lines[0][k] || 0) === n) f(page.lines[1][k]);
  };
  // text is a figure as written, sort the same in plain digits.
  Row.prototype.text = function (k) { return at(page.figures[k][0], this.i); };
  Row.prototype.sort = function (k) { return at(page.figures[k][1], this.i); };

  var rows = [];
  for (i = 0; i < page.rows; i++) rows.push(new Row(i));
  return rows;
}
