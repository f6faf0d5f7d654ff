// On paper nothing can be opened, and what a filter leaves is drawn for it.
function paystatPaper(numbers) {
  'use strict';
  var WIDTH = 680, MOST = 500, MOST_POINTS = 2000, opened = [], made = [];

  function add(parent, e) {
    parent.appendChild(e);
    made.push(e);
    return e;
  }
  // chart draws what the page shows at the width of a sheet, in light colours.
  function chart(f, live) {
    var box = document.createElement('div'), o = JSON.parse(JSON.stringify(live.now));
    live.now.series.forEach(function (s, i) { // the data of many points are not copied
      var d = s.data || [], step = Math.max(1, d.length / MOST_POINTS);
      if (s.type !== 'scatter') return;
      o.series[i].data = [];
      for (var k = 0; k < d.length; k += step) o.series[i].data.push(d[Math.floor(k)]);
    });
    var p = window.paystat.prepare(o, 'light', WIDTH);
    box.className = 'paper';
    box.style.width = WIDTH + 'px';
    box.style.height = p.height + 'px';
    f.insertBefore(add(f, box), f.querySelector('.live').nextSibling);
    window.echarts.init(box, null, { renderer: 'svg', width: WIDTH, height: p.height }).setOption(p.option);
  }

  return {
    // prepare opens what is closed; where a filter is on it draws the charts and
    // writes the table of the postings that it leaves.
    prepare: function (on, rows, make, words) {
      document.querySelectorAll('details:not([open])').forEach(function (d) { d.open = true; opened.push(d); });
      if (!on) return;
      Object.keys(window.paystat ? window.paystat.charts : {}).forEach(function (id) {
        var f = document.getElementById('c-' + id);
        if (f && !f.hasAttribute('data-whole') && !f.classList.contains('none')) chart(f, window.paystat.charts[id]);
      });
      var still = document.querySelector('.still'), table = document.createElement('table'), body = document.createElement('tbody');
      var caption = document.createElement('caption'), box = document.createElement('div');
      caption.textContent = words + (rows.length > MOST ? ', the first ' + numbers.number(MOST) + ' here' : '');
      box.className = 'paper';
      table.className = 'data';
      table.appendChild(caption);
      table.appendChild(still.querySelector('thead').cloneNode(true));
      rows.slice(0, MOST).forEach(function (r) { make(r).forEach(function (tr) { body.appendChild(tr); }); });
      table.appendChild(body);
      box.appendChild(table);
      still.parentNode.insertBefore(add(still.parentNode, box), still);
    },
    done: function () {
      made.forEach(function (e) {
        var c = window.echarts && window.echarts.getInstanceByDom(e);
        if (c) c.dispose();
        e.remove();
      });
      opened.forEach(function (d) { d.open = false; });
      made = [];
      opened = [];
    }
  };
}
