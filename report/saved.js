// Saving: a chart as a picture with the words that stand around it, and the
// postings that the table shows as CSV.
function paystatSaved(page, n) {
  'use strict';
  var ID = 'id', SVG = 'http://www.w3.org/2000/svg', MARGIN = 16;

  function save(blob, name) {
    var a = document.createElement('a'), url = URL.createObjectURL(blob);
    a.href = url;
    a.download = name;
    document.body.appendChild(a);
    a.click();
    a.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
  }
  function node(tag, attrs) {
    var e = document.createElementNS(SVG, tag);
    Object.keys(attrs).forEach(function (k) { e.setAttribute(k, attrs[k]); });
    return e;
  }
  function color(name, or) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || or; }
  // wrap breaks a text into lines of a width.
  function wrap(s, size, weight, w) {
    var lines = [], line = '';
    function wide(t) { return window.paystat.width(t, size, weight); }
    s.split(/\s+/).filter(Boolean).forEach(function (word) {
      if (line && wide(line + ' ' + word) > w) { lines.push(line); line = ''; }
      line = line ? line + ' ' + word : word;
      while (wide(line) > w && line.length > 1) {
        var k = line.length - 1;
        while (k > 1 && wide(line.slice(0, k)) > w) k--;
        lines.push(line.slice(0, k));
        line = line.slice(k);
      }
    });
    return line ? lines.concat(line) : lines;
  }
  // Points drawn in bulk are copied as sharp as the screen has them: echarts would
  // draw them sharper on the screen instead of the copy.
  function sharp() { return Math.min(2, window.devicePixelRatio || 1); }
  // picture returns the chart of a figure with its words: SVG text and its size.
  // A chart drawn in pixels stands in it as an image, or leaves its place empty.
  function picture(f, live, hollow) {
    var svg = live && live.canvas ? null : f.querySelector('.live svg') || f.querySelector('.static svg');
    var box = svg ? svg.getBoundingClientRect() : live && live.el.getBoundingClientRect();
    if (!box) return null;
    var w = Math.round(box.width) || Number(svg.getAttribute('width')), h = Math.round(box.height) || Number(svg.getAttribute('height'));
    if (f.classList.contains('none')) h = 0;
    var out = node('svg', { xmlns: SVG }), y = MARGIN, font = 'Liberation Sans, Arial, Helvetica, sans-serif';
    var title = f.querySelector('h3').textContent;
    out.appendChild(node('title', {})).textContent = title;
    var back = out.appendChild(node('rect', { width: '100%', height: '100%', fill: color('--paper', '#fff') }));
    function words(s, size, step, weight, fill) {
      wrap(s, size, weight, w).forEach(function (line) {
        y += step;
        out.appendChild(node('text', { x: MARGIN, y: y - (step - size) / 2 - 2, 'font-family': font, 'font-size': size, 'font-weight': weight, fill: fill })).textContent = line;
      });
    }
    words(title, 17, 22, 'bold', color('--ink', '#000'));
    words(f.querySelector('figcaption p').textContent, 13, 17, 'normal', color('--quiet', '#444'));
    var part = f.querySelector('.part span');
    if (part) words(part.textContent, 13, 17, 'bold', color('--warn', '#6b2d00'));
    y += 12;
    var top = y;
    if (svg && h) {
      var copy = svg.cloneNode(true);
      ['role', 'aria-labelledby', 'style'].forEach(function (k) { copy.removeAttribute(k); });
      if (!copy.getAttribute('viewBox')) copy.setAttribute('viewBox', '0 0 ' + w + ' ' + h);
      copy.setAttribute('x', MARGIN);
      copy.setAttribute('y', y);
      copy.setAttribute('width', w);
      copy.setAttribute('height', h);
      copy.setAttribute('font-family', font);
      out.appendChild(copy);
    } else if (h && !hollow) {
      out.appendChild(node('image', { x: MARGIN, y: y, width: w, height: h, href: live.chart.getDataURL({ type: 'png', pixelRatio: sharp(), backgroundColor: 'transparent' }) }));
    }
    y += h;
    f.querySelectorAll(':scope > .foot').forEach(function (p) { if (!p.hidden && !(live && live.canvas && /^The page draws/.test(p.textContent))) words(p.textContent, 11, 15, 'normal', color('--quiet', '#444')); });
    var width = w + 2 * MARGIN, height = y + MARGIN;
    out.setAttribute('width', width);
    out.setAttribute('height', height);
    out.setAttribute('viewBox', '0 0 ' + width + ' ' + height);
    back.setAttribute('width', width);
    back.setAttribute('height', height);
    return { text: new XMLSerializer().serializeToString(out), w: width, h: height, top: top };
  }
  function pixels(f, live, name) {
    var drawn = live && live.canvas && live.chart, p = picture(f, live, true);
    if (!p) return;
    var img = new Image();
    img.onload = function () {
      var c = document.createElement('canvas'), g = c.getContext('2d');
      c.width = p.w * 2;
      c.height = p.h * 2;
      g.drawImage(img, 0, 0, c.width, c.height);
      if (drawn && !f.classList.contains('none')) {
        var plot = live.chart.renderToCanvas({ pixelRatio: sharp() });
        g.drawImage(plot, 2 * MARGIN, 2 * p.top, 2 * live.el.clientWidth, 2 * live.el.clientHeight);
      }
      c.toBlob(function (blob) { if (blob) save(blob, name); }, 'image/png');
    };
    img.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(p.text);
  }

  // A cell that a spreadsheet would take for a formula is made text.
  function cell(s) {
    s = String(s === undefined || s === null ? '' : s);
    if (/^[=+\-@\t\r]/.test(s)) s = "'" + s;
    return '"' + s.replace(/"/g, '""') + '"';
  }
  function csv(rows) {
    var head = ['posting', 'title', 'company', 'place', 'country', 'currency', 'base pay min', 'base pay max'], lines = [];
    page.columns.forEach(function (c) { head.push(c[0], c[0] + ': phrase', c[0] + ': where'); });
    lines.push(head.concat('doubts').map(cell).join(','));
    rows.forEach(function (r) {
      var ends = r.ends(), out = [r[ID], r[1], r[2], r[3], r[4], r[6], ends[0], ends[1]];
      page.columns.forEach(function (c, i) { var f = r[9][i] || []; out.push(f[0], f[2], f[3]); });
      out.push(r[10].map(function (d) { return d[0]; }).join(' '));
      lines.push(out.map(cell).join(','));
    });
    return '\ufeff' + lines.join('\r\n') + '\r\n';
  }

  return {
    chart: function (f, live, id, kind) {
      if (kind === 'png') return pixels(f, live, id + '.png');
      var p = picture(f, live, false);
      if (p) save(new Blob([p.text], { type: 'image/svg+xml' }), id + '.svg');
    },
    table: function (rows) { save(new Blob([csv(rows)], { type: 'text/csv' }), 'postings.csv'); }
  };
}
