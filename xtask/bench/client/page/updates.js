// Runs inside of the page: 10 times new content for each of 1,000 elements, out of the text in
// which a server would send it, through what each library has for that.

var NODES = 1000;
var COUNT = 10000;

function content(n) {
  return '<b>item ' + n + '</b>';
}

function all(write) {
  var list = [], n;
  for (n = 0; n < COUNT; n++) {
    list.push(write('n' + n % NODES, content(n)));
  }
  return list;
}

function commands() {
  return JSON.stringify(all(function (id, html) {
    return { type: 'html', selector: '#' + id, html: html, setType: 'replace' };
  }));
}

var ways = {
  'by hand': {
    message: commands,
    apply: function (text) {
      JSON.parse(text).forEach(function (command) {
        document.getElementById(command.selector.slice(1)).innerHTML = command.html;
      });
    }
  },
  // Of the original, too.
  sijax: {
    message: commands,
    apply: function (text) { Sijax.processCommands(JSON.parse(text)); }
  },
  htmx: {
    message: function () {
      return all(function (id, html) { return '<hx-partial id="' + id + '">' + html + '</hx-partial>'; }).join('');
    },
    apply: function (text) {
      return htmx.swap({ text: text, sourceElement: document.body, target: document.body, swap: 'none' });
    }
  },
  turbo: {
    message: function () {
      return all(function (id, html) {
        return '<turbo-stream action="update" target="' + id + '"><template>' + html + '</template></turbo-stream>';
      }).join('');
    },
    apply: function (text) { Turbo.renderStreamMessage(text); }
  },
  // Ten events of a stream. Elements are matched by their ids, and morphed: its default.
  datastar: {
    message: function () {
      var list = all(function (id, html) { return '<p id="' + id + '">' + html + '</p>'; }), events = [];
      while (list.length) {
        events.push(list.splice(0, NODES).join(''));
      }
      return events;
    },
    apply: function (events) {
      events.forEach(function (elements) {
        document.dispatchEvent(new CustomEvent('datastar-fetch', {
          detail: { type: 'datastar-patch-elements', el: document.body, argsRaw: { elements: elements } }
        }));
      });
    }
  }
};

// Resolves once the element that is updated last has its last content.
function last_update() {
  var element = document.getElementById('n' + (NODES - 1)), wanted = content(COUNT - 1);
  return new Promise(function (resolve) {
    var observer = new MutationObserver(function () {
      if (element.innerHTML === wanted) {
        observer.disconnect();
        resolve();
      }
    });
    observer.observe(element, { childList: true, subtree: true, characterData: true });
  });
}

function check() {
  var n, element;
  for (n = 0; n < NODES; n++) {
    element = document.getElementById('n' + n);
    if (!element || element.innerHTML !== content(COUNT - NODES + n)) {
      throw new Error('n' + n + ' is ' + (element && element.outerHTML));
    }
  }
  if (document.body.children.length !== NODES) {
    throw new Error('there are ' + document.body.children.length + ' elements');
  }
}

// One pass: the milliseconds until the page is what it should be.
async function measure(name) {
  var html = '', message, done, start, time, n;
  for (n = 0; n < NODES; n++) {
    html += '<p id="n' + n + '"></p>';
  }
  document.body.innerHTML = html;
  message = ways[name].message();
  // What a library does about new elements is not what is measured.
  await new Promise(requestAnimationFrame);
  await new Promise(function (resolve) { setTimeout(resolve); });
  done = last_update();
  gc();
  start = performance.now();
  await Promise.all([ways[name].apply(message), done]);
  time = performance.now() - start;
  check();
  return time;
}
