// The words around the charts while a filter is on: a title without a finding,
// the table behind the chart, its description and its notes are those of what is
// drawn. Without a filter all is as the report was written.
function paystatFiltered(page, n) {
  'use strict';
  var MOST_READ = 40, written = {}, total = n.count(page.rows);

  function el(tag, cls, text) {
    var e = document.createElement(tag);
    if (cls) e.className = cls;
    if (text) e.textContent = text;
    return e;
  }
  function all(node, css) { return Array.prototype.slice.call(node.querySelectorAll(css)); }
  function capital(s) { return s.charAt(0).toUpperCase() + s.slice(1); }
  function sentence(s) { return !s || /[?!]$/.test(s) ? s : s.replace(/\.+$/, '') + '.'; }

  // The figures of a chart as head and rows, of its series of figures.
  function figures(o) {
    var m = o.paystat, plot = m.kind === 'plot', names = (plot ? o.xAxis : o.yAxis)[0].data || [];
    var series = o.series.filter(function (s) { return m.fixed.indexOf(s.id) < 0 && !(s.renderItem && (s.renderItem.$fn === 'dots' || s.renderItem.$fn === 'target')); });
    if (m.kind === 'rows') { // a part that nothing left has is no column
      var some = series.filter(function (s) { return s.data.some(function (d) { return d.text; }); });
      if (some.length) series = some;
    }
    var head = m.kind === 'matrix' ? o.xAxis[0].data : series.map(function (s) { return s.name || ''; });
    var rows = names.map(function (name) { return { name: name, cells: head.map(function () { return ''; }) }; });
    if (names.length) series.forEach(function (s, k) {
      s.data.forEach(function (d) {
        var row = rows[m.kind === 'matrix' ? d.value[1] : d.cat];
        if (!row) return;
        var text = d.text || '', at = row.name + ': '; // the point of a curve repeats its row
        row.cells[m.kind === 'matrix' ? d.value[0] : k] = text.indexOf(at) ? text : text.slice(at.length);
      });
    });
    return { head: head, rows: rows, series: series };
  }
  function table(f, o) {
    var t = f.querySelector('.under table');
    if (!t) return;
    var is = figures(o), tr = el('tr');
    tr.appendChild(el('td'));
    is.head.forEach(function (s) {
      var th = el('th', 'n', capital(s));
      th.scope = 'col';
      tr.appendChild(th);
    });
    var head = el('thead'), body = el('tbody');
    head.appendChild(tr);
    is.rows.forEach(function (r) {
      var tr = el('tr'), th = el('th', '', r.name);
      th.scope = 'row';
      tr.appendChild(th);
      r.cells.forEach(function (c) { tr.appendChild(el('td', 'n', c || '\u2013')); });
      body.appendChild(tr);
    });
    t.replaceChild(head, t.tHead);
    t.replaceChild(body, t.tBodies[0]);
  }
  // describe says in words what a chart shows.
  function describe(o, words) {
    var out = words.slice(0, 2), left = 0, k = 0, is = figures(o);
    function read(s) { if (k++ < MOST_READ) out.push(s); else left++; }
    if (is.rows.length) is.rows.forEach(function (r) {
      r.cells.forEach(function (c, i) { if (c) read([r.name].concat(is.head.length > 1 ? is.head[i] : []).join(', ') + ': ' + c); });
    });
    else is.series.forEach(function (s) { // the text of a dot is made when it is asked for
      s.data.slice(0, MOST_READ).forEach(function (d) { if (d.text) read((d.name ? d.name + ': ' : '') + d.text); });
      left += Math.max(0, s.data.length - MOST_READ);
    });
    if (left) out.push('And ' + left + ' more');
    o.series.forEach(function (s) { if (s.id === 'marks') s.data[0].marks.forEach(function (m) { out.push(m.label); }); });
    return out.concat(words.slice(2)).filter(Boolean).map(sentence).join(' ');
  }
  // about reports whether a note tells of all the postings: it gives a number, and
  // does not say how to read the drawing.
  function about(p) { return !p.classList.contains('how') && /\d/.test(p.textContent.replace(/\btype \d+/g, '')); }
  // fades reports whether a bar of one end is drawn.
  function fades(o) {
    return o.series.some(function (s) {
      return s.renderItem && s.renderItem.$fn === 'range' && s.data.some(function (d) { return (typeof d.value[1] === 'number') !== (typeof d.value[2] === 'number'); });
    });
  }

  function part(p, text) {
    p.textContent = '';
    p.appendChild(el('span', '', text));
    var b = el('button', 'clear', 'Clear the filter');
    b.type = 'button';
    b.dataset.clear = '';
    p.appendChild(document.createTextNode(' '));
    p.appendChild(b);
  }
  function name(f, title) {
    var region = f.querySelector('.under .scroll');
    f.querySelector('h3').textContent = title;
    if (region) region.setAttribute('aria-label', 'Figures: ' + title);
    all(f, '.save .unseen').forEach(function (s) { s.textContent = ' of ' + title; });
  }
  function keep(f, id) {
    if (written[id]) return;
    var t = f.querySelector('.under table'), live = f.querySelector('.live');
    written[id] = {
      title: f.querySelector('h3').textContent, sub: f.querySelector('figcaption p').textContent, label: live.getAttribute('aria-label'),
      head: t && t.tHead, body: t && t.tBodies[0]
    };
  }

  return {
    // show words a chart of what a filter leaves: found says why it is empty, and
    // what to note.
    show: function (f, id, live, found, note) {
      keep(f, id);
      f.classList.add('part-of');
      part(f.querySelector('.part'), note);
      all(f, '.new').forEach(function (e) { e.remove(); });
      if (f.hasAttribute('data-whole')) return;
      var plain = page.plain[id] || ['', ''];
      name(f, plain[0]);
      f.querySelector('figcaption p').textContent = plain[1];
      f.classList.toggle('none', !!found.why);
      var box = f.querySelector('.live'), feet = [];
      all(f, ':scope > .foot').forEach(function (p) {
        p.hidden = about(p) || /\bfades\b/.test(p.textContent) && !fades(live.now);
        if (!p.hidden) feet.push(p.textContent);
      });
      if (found.why || found.note) {
        var p = el('p', 'foot new' + (found.why ? ' why' : ''), found.why || found.note);
        f.insertBefore(p, f.querySelector('.under'));
        feet.push(p.textContent);
      }
      if (found.why) {
        box.setAttribute('aria-label', sentence(plain[0]) + ' ' + found.why);
        return;
      }
      table(f, live.now);
      box.setAttribute('aria-label', describe(live.now, [plain[0], plain[1], note].concat(feet)));
    },
    // restore brings the words back that the report was written with.
    restore: function (f, id) {
      var w = written[id], t = f.querySelector('.under table');
      f.classList.remove('part-of', 'none');
      f.querySelector('.part').textContent = '';
      if (!w) return;
      all(f, '.new').forEach(function (e) { e.remove(); });
      if (f.hasAttribute('data-whole')) return;
      name(f, w.title);
      f.querySelector('figcaption p').textContent = w.sub;
      all(f, ':scope > .foot').forEach(function (p) { p.hidden = false; p.removeAttribute('hidden'); });
      if (t) {
        t.replaceChild(w.head, t.tHead);
        t.replaceChild(w.body, t.tBodies[0]);
      }
      if (w.label !== null) f.querySelector('.live').setAttribute('aria-label', w.label);
    },
    // whole marks what is about all the postings, whatever the filter.
    whole: function (on) {
      all(document, '.of-all').forEach(function (p) {
        if (on) part(p, p.dataset.what + ' about all ' + total + ': the filter does not change ' + (/ are$/.test(p.dataset.what) ? 'them.' : 'it.'));
        else p.textContent = '';
      });
    },
    wholeChart: 'Not filtered: this chart is about all ' + total + '.'
  };
}
