// The table, the filters and the phrases behind the figures. All text enters the
// page as text, never as markup.
(function () {
  'use strict';

  // The data of a long table are compressed: base64 of gzip of JSON.
  var block = document.getElementById('data');
  if (block.type === 'application/json') start(JSON.parse(block.textContent));
  else if (window.DecompressionStream) {
    var packed = atob(block.textContent.trim()), bytes = new Uint8Array(packed.length);
    for (var k = 0; k < packed.length; k++) bytes[k] = packed.charCodeAt(k);
    new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json().then(start);
  } else document.documentElement.classList.remove('js');

  function start(page) {
  var rows = paystatRows(page), columns = page.columns;
  var ANCHOR = 0, TITLE = 1, COMPANY = 2, PLACE = 3, COUNTRY = 4, GROUP = 5, CURRENCY = 6, URL_ = 7, FIGURES = 9, DOUBTS = 10, LINES = 11;
  var PER_PAGE = 50, LONG = 120; // rows; characters of a title, of which the table shows three lines

  function $(id) { return document.getElementById(id); }
  function el(tag, cls, text) {
    var e = document.createElement(tag);
    if (cls) e.className = cls;
    if (text) e.textContent = text;
    return e;
  }
  function add(parent) {
    for (var i = 1; i < arguments.length; i++) if (arguments[i]) parent.appendChild(arguments[i]);
    return parent;
  }
  var recipes = paystatRecipes(page, rows), numbers = recipes.numbers, number = numbers.number;
  var filtered = paystatFiltered(page, numbers), saved = paystatSaved(page, numbers), paper = paystatPaper(numbers);

  // The phrase behind a figure, on hover and on focus.
  var tip = $('tip'), tipOf = null, hiding = 0;
  function showTip(b) {
    clearTimeout(hiding);
    if (tipOf === b) return;
    hideTip();
    tipOf = b;
    tip.textContent = '';
    if (b.dataset.s) add(tip, el('div', '', '\u201c' + b.dataset.s + '\u201d'));
    if (b.dataset.f) add(tip, el('div', '', b.dataset.f));
    if (b.dataset.p) add(tip, el('div', 'at', b.dataset.p));
    tip.hidden = false;
    b.setAttribute('aria-describedby', 'tip');
    var r = b.getBoundingClientRect(), w = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(r.left, w - tip.offsetWidth - 8));
    var top = r.bottom + 6;
    if (top + tip.offsetHeight > window.innerHeight && r.top - tip.offsetHeight - 6 > 0) top = r.top - tip.offsetHeight - 6;
    tip.style.left = left + window.scrollX + 'px';
    tip.style.top = top + window.scrollY + 'px';
  }
  function hideTip() {
    if (tipOf) tipOf.removeAttribute('aria-describedby');
    tipOf = null;
    tip.hidden = true;
  }
  function hideSoon() { clearTimeout(hiding); hiding = setTimeout(hideTip, 150); }
  function figureOf(e) { return e.target.closest ? e.target.closest('.fig') : null; }
  document.addEventListener('mouseover', function (e) {
    var b = figureOf(e);
    if (b) showTip(b);
    else if (tip.contains(e.target)) clearTimeout(hiding);
    else if (tipOf && document.activeElement !== tipOf) hideSoon();
  });
  document.addEventListener('focusin', function (e) { var b = figureOf(e); if (b) showTip(b); else hideTip(); });
  document.addEventListener('click', function (e) { var b = figureOf(e); if (b) showTip(b); });
  document.addEventListener('keydown', function (e) { if (e.key === 'Escape') hideTip(); });
  window.addEventListener('resize', hideTip);

  function figure(f) {
    if (!f || !f[0]) return null;
    if (!f[2] && !f[4]) return document.createTextNode(f[0]);
    var b = el('button', 'fig', f[0]);
    b.type = 'button';
    b.dataset.s = f[2] || '';
    b.dataset.p = f[3] || '';
    b.dataset.f = f[4] || '';
    return b;
  }

  // The table.
  var live = $('live');
  var state = { by: -2, down: false, page: 0, open: {}, filter: { text: '', group: '', country: '', place: '', currency: '', min: 0 } };
  var kept = rows, left = rows; // in the order of the table, and of the file

  function active() {
    var f = state.filter;
    return !!(f.text || f.group || f.country || f.place || f.currency || f.min);
  }
  function select() {
    var f = state.filter, parts = f.text.toLowerCase().split(/\s+/).filter(Boolean).map(rows.finder);
    left = kept = rows.filter(function (r) {
      if (f.group && r[GROUP] !== f.group) return false;
      if (f.country && r[COUNTRY] !== f.country) return false;
      if (f.place && r[PLACE] !== f.place) return false;
      if (f.currency && r[CURRENCY] !== f.currency) return false;
      if (f.min) { // by the middle, as the charts; where one end alone is stated, by that
        var pay = r.sort(0);
        if (pay === '' || Number(pay) < f.min) return false;
      }
      return parts.every(function (holds) { return holds(r); });
    });
    var by = state.by, sign = state.down ? -1 : 1;
    if (by === -2) return;
    var key = by === -1 ? function (r) { return r[TITLE].toLowerCase(); } : function (r) {
      var s = r.sort(by);
      return s === '' ? null : Number(s);
    };
    kept = kept.map(function (r, i) { return { r: r, k: key(r), i: i }; }).sort(function (a, b) {
      if (a.k === null || b.k === null) return a.k === b.k ? a.i - b.i : a.k === null ? 1 : -1;
      return (a.k < b.k ? -1 : a.k > b.k ? 1 : 0) * sign || a.i - b.i;
    }).map(function (x) { return x.r; });
  }

  function header() {
    var tr = el('tr');
    function column(name, about, by, cls) {
      var th = el('th', cls), b = el('button', '', name);
      th.scope = 'col';
      th.setAttribute('aria-sort', state.by === by ? (state.down ? 'descending' : 'ascending') : 'none');
      b.type = 'button';
      b.addEventListener('click', function () {
        if (state.by === by) state.down = !state.down;
        else { state.by = by; state.down = by >= 0; }
        state.page = 0;
        select();
        render();
        live.tHead.rows[0].cells[by + 1].querySelector('button').focus();
      });
      add(tr, add(th, b, about ? el('small', '', about) : null));
    }
    column('Posting', '', -1, '');
    columns.forEach(function (c, i) { column(c[0], c[1], i, 'n'); });
    live.tHead.textContent = '';
    add(live.tHead, tr);
  }

  function row(r) {
    var tr = el('tr'), th = el('th'), box = el('div', 'title-cell'), name = el('div'), open = el('button', 'open', state.open[r[ANCHOR]] ? '\u2212' : '+');
    tr.id = r[ANCHOR];
    th.scope = 'row';
    open.type = 'button';
    open.setAttribute('aria-expanded', String(!!state.open[r[ANCHOR]]));
    open.setAttribute('aria-label', 'Phrases of ' + numbers.clip(r[TITLE], LONG));
    open.addEventListener('click', function () {
      state.open[r[ANCHOR]] = !state.open[r[ANCHOR]];
      render();
      $(r[ANCHOR]).querySelector('.open').focus();
    });
    var title = el('bdi', 'long', r[TITLE]), sub = el('small');
    if (r[TITLE].length > LONG) title.title = r[TITLE];
    [r[COMPANY], r[PLACE] || r[COUNTRY]].filter(Boolean).forEach(function (s, i) { add(sub, i ? document.createTextNode(', ') : null, el('bdi', '', s)); });
    add(name, title, sub);
    add(tr, add(th, add(box, open, name)));
    r[DOUBTS].forEach(function (d) { add(name, add(el('span', 'flag', d[1] + ' '), el('code', '', d[0]))); });
    columns.forEach(function (c, i) { add(tr, add(el('td', 'n'), figure(r[FIGURES][i]))); });
    return tr;
  }

  function evidence(r) {
    var tr = el('tr', 'evidence'), td = el('td'), box = el('div', 'parts'), last = '', ul = null;
    td.colSpan = columns.length + 1;
    if (r[TITLE].length > LONG) add(td, el('p', '', r[TITLE]));
    if (r[URL_]) {
      var a = el('a', '', r[URL_]);
      a.href = r[URL_];
      a.rel = 'noopener noreferrer';
      add(td, a);
    }
    r[LINES].forEach(function (l) {
      if (l[0] !== last) {
        last = l[0];
        ul = el('ul');
        add(box, add(el('div'), el('h3', '', last), ul));
      }
      var li = el('li', '', l[1] + (l[2] ? ': ' : ''));
      if (l[2]) add(li, el('b', '', l[2]));
      if (l[3]) add(li, document.createTextNode(' '), el('q', '', l[3]));
      if (l[4]) add(li, document.createTextNode(' '), el('span', 'at', l[4]));
      if (l[5]) add(li, el('span', 'note', l[5]));
      add(ul, li);
    });
    return add(tr, add(td, box));
  }

  function render() {
    hideTip();
    header();
    var body = live.tBodies[0], pages = Math.max(1, Math.ceil(kept.length / PER_PAGE));
    state.page = Math.min(state.page, pages - 1);
    var from = state.page * PER_PAGE, part = kept.slice(from, from + PER_PAGE);
    body.textContent = '';
    part.forEach(function (r) {
      add(body, row(r));
      if (state.open[r[ANCHOR]]) add(body, evidence(r));
    });
    var on = active();
    $('status').textContent = on ? 'Filtered: ' + ofAll() : numbers.count(rows.length);
    $('f-reset').hidden = !on;
    $('pager').hidden = pages < 2;
    $('where').textContent = number(kept.length ? from + 1 : 0) + '\u2013' + number(from + part.length) + ' of ' + number(kept.length);
    $('previous').disabled = state.page === 0;
    $('next').disabled = state.page >= pages - 1;
  }

  function ofAll() { return number(left.length) + ' of ' + numbers.count(rows.length); }
  // asked says what the filters ask for.
  function asked() {
    var f = state.filter, words = [];
    [['group', 'f-group'], ['country', 'f-country'], ['place', 'f-place'], ['currency', 'f-currency']].forEach(function (k) {
      if (f[k[0]]) words.push($(k[1]).parentNode.firstChild.textContent.trim() + ' ' + f[k[0]]);
    });
    if (f.text) words.push('text \u201c' + f.text + '\u201d');
    if (f.min) {
      var label = $('f-min').parentNode.firstChild.textContent.split(', ');
      words.push(label[0] + ' ' + number(f.min) + (label[1] ? ' in ' + label[1] : ''));
    }
    return words.join(', ');
  }

  // Charts, and the words around them, follow the filters of the table.
  function filterCharts() {
    var on = active(), note = 'Filtered: ' + ofAll();
    document.documentElement.classList.toggle('filtered', on);
    filtered.whole(on);
    $('printed').textContent = on ? 'Filtered by ' + asked() + ': ' + ofAll() + '.' : '';
    if (!window.paystat) return;
    Object.keys(window.paystat.charts).forEach(function (id) {
      var f = $('c-' + id), c = window.paystat.charts[id], found = null;
      if (!f) return;
      var whole = f.hasAttribute('data-whole');
      if (!on) filtered.restore(f, id);
      if (whole) {
        if (on) filtered.show(f, id, c, null, filtered.wholeChart);
        return;
      }
      f.classList.remove('none'); // a hidden chart has no width to draw for
      if (on) found = recipes.has(id) ? recipes.draw(id, c, left) : recipes.keep(id, c, left);
      else if (recipes.bulk(id)) recipes.draw(id, c, left);
      else if (c.now !== c.json) c.reset();
      if (on) filtered.show(f, id, c, found, note);
    });
  }

  function refresh() {
    state.page = 0;
    if ($('f-in')) $('f-in').textContent = state.filter.currency || 'each currency';
    select();
    render();
    filterCharts();
  }
  var waiting = 0;
  function soon() { clearTimeout(waiting); waiting = setTimeout(refresh, 120); }
  function bind(id, key, event, read) {
    var input = $(id);
    if (!input) return;
    input.addEventListener(event, function () { state.filter[key] = read(input.value); soon(); });
  }
  function same(s) { return s; }

  if (live) {
    document.querySelectorAll('.still tr[id]').forEach(function (tr) { tr.removeAttribute('id'); });
    $('filters').hidden = rows.length < 2;
    bind('f-text', 'text', 'input', same);
    bind('f-group', 'group', 'change', same);
    bind('f-country', 'country', 'change', same);
    bind('f-place', 'place', 'change', same);
    bind('f-currency', 'currency', 'change', same);
    bind('f-min', 'min', 'input', function (s) { return Number(s) || 0; });
    $('filters').addEventListener('submit', function (e) { e.preventDefault(); });
    $('f-open').addEventListener('click', function () {
      var open = $('filters').classList.toggle('fields');
      $('f-open').setAttribute('aria-expanded', String(open));
    });
    document.addEventListener('click', function (e) {
      if (!e.target.closest || !e.target.closest('[data-clear]')) return;
      var f = e.target.closest('figure, section');
      $('filters').reset();
      // The button is gone: what it stood in takes its place.
      if (f) { f.tabIndex = -1; f.focus({ preventScroll: true }); }
    });
    $('filters').addEventListener('reset', function () {
      state.filter = { text: '', group: '', country: '', place: '', currency: '', min: 0 };
      clearTimeout(waiting);
      if (document.activeElement === $('f-reset')) $('f-open').offsetParent ? $('f-open').focus() : $('f-text').focus();
      refresh();
    });
    $('previous').addEventListener('click', function () { state.page--; render(); live.scrollIntoView(); });
    $('next').addEventListener('click', function () { state.page++; render(); live.scrollIntoView(); });
    render();
    follow();
    window.addEventListener('hashchange', follow);
  }

  // A link to a posting opens its row.
  function follow() {
    var id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (e) { return; }
    if (id.indexOf('p-') !== 0) return;
    show(id);
  }
  function show(id) {
    function at() { return kept.findIndex(function (r) { return r[ANCHOR] === id; }); }
    var i = at();
    if (i < 0 && active()) {
      $('filters').reset();
      i = at();
    }
    if (i < 0) return;
    state.page = Math.floor(i / PER_PAGE);
    state.open[id] = true;
    render();
    var tr = $(id);
    tr.scrollIntoView({ block: 'center' });
    tr.querySelector('.open').focus({ preventScroll: true });
  }
  function loaded() {
    if (!window.paystat) return;
    Object.keys(window.paystat.charts).forEach(function (id) {
      var c = window.paystat.charts[id].chart;
      if (c) c.on('click', function (e) { if (e.data && e.data.href) { location.hash = e.data.href; show(e.data.href); } });
    });
    if (active()) filterCharts();
    else setTimeout(filterCharts, 0); // the table is shown first
  }
  if (document.readyState === 'complete') loaded();
  else window.addEventListener('load', loaded);

  document.addEventListener('click', function (e) {
    var b = e.target.closest ? e.target.closest('[data-save]') : null, id = b && b.dataset.of;
    if (b) saved.chart($('c-' + id), window.paystat && window.paystat.charts[id], id, b.dataset.save);
  });
  if ($('save-csv')) $('save-csv').addEventListener('click', function () { saved.table(kept); });

  window.addEventListener('beforeprint', function () {
    paper.prepare(live && active(), kept, function (r) {
      var tr = row(r);
      tr.removeAttribute('id');
      return [tr, evidence(r)];
    }, 'Filtered: ' + ofAll());
  });
  window.addEventListener('afterprint', paper.done);
  }
})();
