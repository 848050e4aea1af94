// Runs inside of the page. Each workload: a command for the n-th of 1,000 elements, and the same
// by hand, written as fast as one can.

var COUNT = 10000;
var NODES = 1000;
var app = { sum: 0, log: [] };

// Ten functions that do a little work: the engine would put a single one that does nothing in the
// place of its call.
(function () {
  function make(factor) {
    return Function('n', 'app.sum += ' + factor + ' * n; app.log[n % 100] = "note " + n');
  }
  for (var i = 0; i < 10; i++) {
    app['note' + i] = make(i + 1);
    app['add' + i] = Function('n', 'app.sum += ' + (i + 1) + ' * n');
  }
}());

// What a hand-written client has to find out, too, but once for each name.
var functions = {};

function find_function(path) {
  var parts = path.split('.'), value = window, i;
  for (i = 0; i < parts.length; i++) {
    value = value[parts[i]];
  }
  return value;
}

function call_by_name(command) {
  var path = command.call;
  (functions[path] || (functions[path] = find_function(path))).apply(null, command.params);
}

var byId = function (command) {
  return document.getElementById(command.selector.slice(1));
};

var workloads = {
  attr: {
    command: function (n, id) { return { type: 'attr', selector: id, key: 'title', value: 't' + n, setType: 'replace' }; },
    by_hand: function (command) { byId(command)[command.key] = command.value; }
  },
  css: {
    command: function (n, id) { return { type: 'css', selector: id, key: 'color', value: n % 2000 < 1000 ? 'red' : 'blue' }; },
    by_hand: function (command) { byId(command).style[command.key] = command.value; }
  },
  html: {
    command: function (n, id) { return { type: 'html', selector: id, html: '<b>item ' + n + '</b>', setType: 'replace' }; },
    by_hand: function (command) { byId(command).innerHTML = command.html; }
  },
  text: {
    command: function (n, id) { return { type: 'html', selector: id, html: 'item ' + n, setType: 'replace' }; },
    by_hand: function (command) { byId(command).textContent = command.html; }
  },
  append: {
    command: function (n, id) { return { type: 'html', selector: id, html: '<i>' + n + '</i>', setType: 'append' }; },
    by_hand: function (command) { byId(command).insertAdjacentHTML('beforeend', command.html); }
  },
  // What is removed can't be removed again: as many elements as commands.
  remove: {
    nodes: COUNT,
    command: function (n, id) { return { type: 'remove', remove: id }; },
    by_hand: function (command) {
      var element = document.getElementById(command.remove.slice(1));
      element.parentNode.removeChild(element);
    }
  },
  call: {
    command: function (n) { return { type: 'call', call: 'app.note' + n % 10, params: [n] }; },
    by_hand: call_by_name
  },
  'bare call': {
    command: function (n) { return { type: 'call', call: 'app.add' + n % 10, params: [n] }; },
    by_hand: call_by_name
  }
};

// All of them in turn; what is removed are elements beyond the thousand.
var kinds = ['attr', 'css', 'html', 'text', 'append', 'remove', 'call'];
workloads.mixed = {
  nodes: NODES + Math.ceil(COUNT / kinds.length),
  command: function (n, id) {
    var kind = kinds[n % kinds.length];
    return workloads[kind].command(n, kind === 'remove' ? '#n' + (NODES + (n - 5) / kinds.length) : id);
  },
  by_hand: function (command) {
    var kind = command.type;
    if (kind === 'html') {
      kind = command.setType === 'append' ? 'append' : command.html.charAt(0) === '<' ? 'html' : 'text';
    }
    workloads[kind].by_hand(command);
  }
};

function make_nodes(count) {
  var html = '', n;
  for (n = 0; n < count; n++) {
    html += '<p id="n' + n + '"></p>';
  }
  document.body.innerHTML = html;
}

// Names what the page looks like.
function digest() {
  var text = document.body.innerHTML + app.sum + app.log, hash = 0, i;
  for (i = 0; i < text.length; i++) {
    hash = hash * 31 + text.charCodeAt(i) | 0;
  }
  return text.length + ':' + hash;
}

// One pass: its milliseconds, and what the page looks like before and afterwards.
function measure(name, by_hand) {
  var work = workloads[name], commands = [], result = {}, apply = work.by_hand, n, start;
  make_nodes(work.nodes || NODES);
  app.sum = 0;
  app.log = [];
  for (n = 0; n < COUNT; n++) {
    commands.push(work.command(n, '#n' + n % (name === 'remove' ? COUNT : NODES)));
  }
  // As a reply would bring them.
  commands = JSON.parse(JSON.stringify(commands));
  result.before = digest();
  gc();
  start = performance.now();
  if (by_hand) {
    for (n = 0; n < COUNT; n++) {
      apply(commands[n]);
    }
  } else {
    Sijax.processCommands(commands);
  }
  result.time = performance.now() - start;
  result.after = digest();
  return result;
}
