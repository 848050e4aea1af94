// Runs inside of the page. Each workload: a command for the n-th of 1,000 elements, and the same
// by hand, written as fast as one can.

var COUNT = 10000;
var NODES = 1000;

var byId = function (command) {
  return document.getElementById(command.selector.slice(1));
};

var workloads = {
  attr: {
    command: function (n, id) { return { type: 'attr', selector: id, key: 'title', value: 't' + n, setType: 'replace' }; },
    vanilla: function (command) { byId(command)[command.key] = command.value; }
  },
  css: {
    command: function (n, id) { return { type: 'css', selector: id, key: 'color', value: n % 2 ? 'red' : 'blue' }; },
    vanilla: function (command) { byId(command).style[command.key] = command.value; }
  },
  html: {
    command: function (n, id) { return { type: 'html', selector: id, html: '<b>item ' + n + '</b>', setType: 'replace' }; },
    vanilla: function (command) { byId(command).innerHTML = command.html; }
  },
  text: {
    command: function (n, id) { return { type: 'html', selector: id, html: 'item ' + n, setType: 'replace' }; },
    vanilla: function (command) { byId(command).textContent = command.html; }
  },
  append: {
    command: function (n, id) { return { type: 'html', selector: id, html: '<i>' + n + '</i>', setType: 'append' }; },
    vanilla: function (command) { byId(command).insertAdjacentHTML('beforeend', command.html); }
  },
  remove: {
    nodes: COUNT,
    command: function (n, id) { return { type: 'remove', remove: id }; },
    vanilla: function (command) {
      var element = document.getElementById(command.remove.slice(1));
      element.parentNode.removeChild(element);
    }
  },
  call: {
    command: function (n) { return { type: 'call', call: 'app.note', params: [n] }; },
    vanilla: function (command) { app.note.apply(null, command.params); }
  }
};

var app = { sum: 0, note: function (n) { app.sum += n; } };

// Milliseconds that one pass takes.
function measure(name, by_hand) {
  var work = workloads[name], nodes = work.nodes || NODES, commands = [], html = '', n, start;
  for (n = 0; n < nodes; n++) {
    html += '<p id="n' + n + '"></p>';
  }
  document.body.innerHTML = html;
  for (n = 0; n < COUNT; n++) {
    commands.push(work.command(n, '#n' + n % nodes));
  }
  if (window.gc) {
    window.gc();
  }
  start = performance.now();
  if (by_hand) {
    for (n = 0; n < COUNT; n++) {
      work.vanilla(commands[n]);
    }
  } else {
    Sijax.processCommands(commands);
  }
  return performance.now() - start;
}
