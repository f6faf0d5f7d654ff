// The rows of the table, out of the columns that the file holds: a row answers
// by number, and puts its figures and lines together when they are asked for.
function paystatRows(page) {
  'use strict';
  var n = paystatNumbers(page), texts = page.texts, lines = page.lines;
  function Row(i) { this.i = i; }
  function at(list, i) { var v = list[i]; return v === undefined || v === null ? '' : v; }
  function field(k, get) { Object.defineProperty(Row.prototype, k, { get: get }); }
  // A column of words has each once with the numbers of the rows, or one a row.
  function word(w, i) { return w.i ? w.d[w.i[i]] : at(w.d, i); }
  page.head.forEach(function (w, k) { field(k, function () { return word(w, this.i); }); });

  // A template has places for the numbers that a row knows; see templates.go.
  // bring is how many new ones each brings.
  var PLACE = /\u0001([pgdr])(\d*)\u0001/g;
  var bring = texts.map(function (t) { return (t.match(/\u0001[pgd]\u0001/g) || []).length; });
  function write(how, s) {
    if (how === 'p') return s;
    if (how === 'g') return n.digits(s);
    if (how === 'r') return n.whole(Math.round(Number(s) * 100) * 20);
    var parts = s.split('.');
    return parts[0].replace(/\B(?=(\d{3})+$)/g, ',') + '.' + ((parts[1] || '') + '00').slice(0, 2);
  }

  // Where the lines, the new numbers and the place of each row begin; which
  // phrase each line has.
  var first = new Int32Array(page.rows + 1), fresh = new Int32Array(page.rows + 1), line = new Int32Array(page.rows), total = lines.part.length;
  var phrase = new Int32Array(total), next = 0, down = 0, i, k;
  for (k = 0; k < total; k++) {
    var code = lines.phrase[k];
    phrase[k] = code > 0 ? code - 1 : code === 0 ? next++ : code;
  }
  for (i = 0; i < page.rows; i++) {
    down = line[i] = down + page.line[i];
    first[i + 1] = first[i] + page.count[i];
    var count = fresh[i];
    for (k = first[i]; k < first[i + 1]; k++) count += bring[lines.value[k] || 0] + bring[lines.note[k] || 0];
    page.figures.forEach(function (c) { count += bring[c.text[i] || 0] + bring[c.formula[i] || 0]; });
    fresh[i + 1] = count;
  }
  // A line of which the phrase is that of a line above has its number.
  function said(row, k) {
    while (phrase[k] < 0) k = first[row] - phrase[k] - 1;
    return lines.phrases[phrase[k]];
  }

  // A place is a column of the line that the row begins in, a line further down
  // and a column, or written in full.
  function place(i, p) {
    if (p === '') return '';
    var file = page.files[at(page.file, i) || 0] + ':';
    if (typeof p === 'number') return file + line[i] + ':' + p;
    var m = /^\+(\d+):(\d+)$/.exec(p);
    return m ? file + (line[i] + Number(m[1])) + ':' + m[2] : p;
  }

  // open puts the lines and the figures of a row together.
  function open(row) {
    var i = row.i, at0 = fresh[i], known = page.figures.map(function (c) { return String(at(c.sort, i)); });
    if (first[i] < first[i + 1]) (said(i, first[i]).match(/\d(?:\d|[.,](?=\d))*/g) || []).forEach(function (s) {
      s = s.replace(/,/g, '');
      known.push(s.indexOf('.') < 0 ? s : s.replace(/0+$/, '').replace(/\.+$/, ''));
    });
    function text(list, k) {
      return texts[list[k] || 0].replace(PLACE, function (all, how, ref) {
        if (ref === '') {
          ref = known.length;
          known.push(String(page.new[at0++]));
        }
        return write(how, known[ref]);
      });
    }
    row.lines = [];
    for (var k = first[i]; k < first[i + 1]; k++) {
      var p = at(lines.place, k), code = lines.phrase[k], value = text(lines.value, k);
      row.lines.push([page.parts[lines.part[k]], word(lines.name, k), value, said(i, k), p === 0 && code < 0 ? row.lines[-code - 1][4] : place(i, p), text(lines.note, k)]);
    }
    row.figures = page.figures.map(function (c) {
      var s = at(c.source, i), p = at(c.place, i), t = text(c.text, i), l = typeof s === 'number' ? row.lines[s] : null;
      if (l) {
        s = l[3];
        p = p === 0 ? l[4] : place(i, p);
      } else {
        if (Array.isArray(s)) s = s.map(function (k) { return row.lines[k][3]; }).join(' \u2026 ');
        p = place(i, p);
      }
      return [t, String(at(c.sort, i)), s, p, text(c.formula, i)];
    });
  }
  field(11, function () { // the lines of an open row
    if (!this.lines) open(this);
    return this.lines;
  });
  field(9, function () { // the figures
    if (!this.figures) open(this);
    return this.figures;
  });
  field(10, function () { // the doubts: name and phrase
    var names = at(page.doubts, this.i);
    return names ? names.split(' ').map(function (n) { return [n, page.flags[n]]; }) : [];
  });
  field(12, function () {
    var i = this.i;
    return page.basics.map(function (w) { return word(w, i); });
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
  // basic is one of the basics, names calls f with the names of the lines under a
  // heading, both without putting the lines together.
  Row.prototype.basic = function (k) { return word(page.basics[k], this.i); };
  Row.prototype.names = function (part, f) {
    var p = page.parts.indexOf(part);
    for (var k = first[this.i]; k < first[this.i + 1]; k++) if (lines.part[k] === p) f(word(lines.name, k));
  };
  // text is a figure as written, sort the same as a number, "" where it has none.
  Row.prototype.text = function (k) { return this[9][k][0]; };
  Row.prototype.sort = function (k) { return at(page.figures[k].sort, this.i); };

  // finder returns what says of a row whether it holds a part of a word: in its
  // names, or in the names and phrases of its lines. Each text is read once.
  var small = new Map();
  function low(list) {
    if (!small.has(list)) small.set(list, list.map(function (s) { return s.toLowerCase(); }));
    return small.get(list);
  }
  function hits(list, part) {
    var found = new Uint8Array(list.length), any = false;
    low(list).forEach(function (s, i) { if (s.indexOf(part) >= 0) { found[i] = 1; any = true; } });
    return any ? found : null;
  }
  function finder(part) {
    var heads = [1, 2, 3, 4, 5].map(function (k) { return { i: page.head[k].i, hit: hits(page.head[k].d, part) }; }).filter(function (h) { return h.hit; });
    var name = hits(lines.name.d, part), index = lines.name.i, said = hits(lines.phrases, part);
    return function (r) {
      var i = r.i, k;
      for (k = 0; k < heads.length; k++) if (heads[k].hit[heads[k].i ? heads[k].i[i] : i]) return true;
      if (!name && !said) return false;
      for (k = first[i]; k < first[i + 1]; k++) {
        if (name && name[index ? index[k] : k]) return true;
        if (said && phrase[k] >= 0 && said[phrase[k]]) return true;
      }
      return false;
    };
  }

  // tally returns how many of some rows have each name under a heading.
  function tally(some, part) {
    var p = page.parts.indexOf(part), index = lines.name.i, size = lines.name.d.length, have = new Int32Array(size), seen = new Int32Array(size).fill(-1), out = new Map();
    some.forEach(function (r) {
      for (var k = first[r.i]; k < first[r.i + 1]; k++) {
        if (lines.part[k] !== p) continue;
        var name = index ? index[k] : k;
        if (!index) name = lines.name.d.indexOf(lines.name.d[k]);
        if (seen[name] === r.i) continue;
        seen[name] = r.i;
        have[name]++;
      }
    });
    lines.name.d.forEach(function (s, k) { if (have[k]) out.set(s, have[k]); });
    return out;
  }

  var rows = [];
  for (i = 0; i < page.rows; i++) rows.push(new Row(i));
  rows.finder = finder;
  rows.tally = tally;
  return rows;
}
