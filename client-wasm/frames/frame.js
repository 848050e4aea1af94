// A hidden frame into which a form is posted. What the original's servers answer is a document
// whose scripts call `window.parent.Sijax`; whatever else comes is read here.

export function make(tag, attributes) {
  return set_attributes(document.createElement(tag), attributes);
}

function set_attributes(element, attributes) {
  for (var name in attributes) {
    element.setAttribute(name, attributes[name]);
  }
  return element;
}

// Makes it the first of the form: it is sent before the files, and wins over a field of that name.
export function add_field(form, name) {
  return form.insertBefore(make('input', { type: 'hidden', name: name }), form.firstChild);
}

// Has a form posted into a frame, to its own address if it has one.
export function aim(form, frame, action) {
  set_attributes(form, {
    target: frame.id,
    method: 'post',
    action: action || Sijax.getRequestUri() || location.href,
    // Also where the page is in another encoding: servers read UTF-8.
    'accept-charset': 'utf-8'
  });
}

// Adds a frame of that id, for one answer or for many. Its `$name` stands in what is reported.
export function add_frame(parent, id, is_for_one) {
  var frame = make('iframe', { id: id, name: id });
  // Not by an attribute, which a policy may forbid.
  frame.style.display = 'none';
  // By then the scripts of what has come have run: all else is for us.
  frame.onload = function () {
    var page = frame.contentWindow, kind = 'network', text = '', status, commands;
    try {
      if (page.location.href === 'about:blank') {
        // Where it begins: some browsers tell of that, too.
        return;
      }
      text = page.document.documentElement.textContent;
      kind = 'bad_reply';
      status = page.performance.getEntriesByType('navigation')[0].responseStatus;
    } catch (unknown) {
      // No answer that the page may read, or a browser that does not know the status.
    }
    if (is_for_one) {
      parent.removeChild(frame);
    }
    if (status > 399) {
      kind = 'http';
    } else if (kind !== 'network') {
      if (!/\S/.test(text) || page.document.getElementsByTagName('script')[0]) {
        return;
      }
      try {
        commands = JSON.parse(text);
      } catch (other) {
        // An error page.
      }
    }
    // The command by which our server tells errors brings them to the page's hook.
    Sijax.processCommands(commands || [{
      type: 'sijax_error',
      kind: kind,
      message: frame.$name + ': ' + [kind, status, text.slice(0, 60)].join(' ')
    }]);
  };
  return parent.appendChild(frame);
}
