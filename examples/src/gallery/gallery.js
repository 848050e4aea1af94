// Shows each call and its reply while they happen: it stands in for two functions of Sijax, which
// any page may do, and hands on to them.
(function () {
  'use strict';

  var wire = document.getElementById('wire');
  var request = Sijax.request;
  var processCommands = Sijax.processCommands;

  function element(name, className) {
    var made = document.createElement(name);
    made.className = className || '';
    return made;
  }

  function note(direction, what, lines) {
    var heading = element('h3');
    var block = element('pre', direction);
    heading.textContent = what;
    lines.forEach(function (line) {
      var code = element('code');
      // A long line is best broken between members.
      line.match(/[^,]+,*|,+/g).forEach(function (part) { code.append(part, element('wbr')); });
      block.append(code);
    });
    wire.append(heading, block);
    while (wire.children.length > 40) wire.firstElementChild.remove();
  }

  Sijax.request = function (name, args, params) {
    // What a page asks for by itself, over and over, would leave no time to read.
    if (params && params.global === false) return request.call(Sijax, name, args, params);
    wire.replaceChildren();
    note('call', 'The page calls', [name + ' ' + JSON.stringify(args || [])]);
    return request.call(Sijax, name, args, params);
  };

  Sijax.processCommands = function (commands) {
    if (commands.length) {
      note('reply', 'Rust answers', commands.map(function (command) { return JSON.stringify(command); }));
    }
    return processCommands.call(Sijax, commands);
  };
})();

// A link that is half in sight is left there by browsers when the keyboard comes to it. Not for a
// pointer: what moves away from it before the button is up is not clicked.
document.querySelector('nav').addEventListener('focusin', function (event) {
  if (event.target.matches(':focus-visible')) event.target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
