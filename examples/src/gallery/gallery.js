// Shows each call and its reply while they happen: it stands in for two functions of Sijax, which
// any page may do, and hands on to them.
(function () {
  'use strict';

  var wire = document.getElementById('wire');
  var request = Sijax.request;
  var processCommands = Sijax.processCommands;

  function note(direction, what, lines) {
    var heading = document.createElement('h3');
    heading.textContent = what;
    var block = document.createElement('pre');
    block.className = direction;
    block.textContent = lines.join('\n');
    wire.append(heading, block);
  }

  Sijax.request = function (name, args, params) {
    wire.replaceChildren();
    note('call', 'The page calls', [name + ' ' + JSON.stringify(args || [])]);
    return request.call(Sijax, name, args, params);
  };

  Sijax.processCommands = function (commands) {
    note('reply', 'Rust answers', commands.map(function (command) { return JSON.stringify(command); }));
    return processCommands.call(Sijax, commands);
  };
})();
