import { command, sijax } from './registers.js';

// Properties whose numbers are no lengths, by what tells them from all others: animationIterationCount,
// aspectRatio, borderImageSlice, columnCount, flexGrow, flexShrink, fontWeight, gridArea, gridRow,
// gridColumn and their starts and ends, lineHeight, order, orphans, scale, strokeMiterlimit, widows,
// zIndex, zoom, opacity and those that end so.
var unitless = /^(animationI|as|borderImageS|columnC|flex[GS]|fontW|grid(Ar|(Row|Column)(?!Gap))|lineH|or|scale|strokeM|wido|z)|pacity$/;

// Properties that take a bare number in a string as pixels, and nothing below zero.
var sizes = /^(width|height|padding|borderWidth)$/;
var size = /^(?:([+\-])=)?([+\-]?(?:\d*\.)?\d+(?:e[+\-]?\d+)?)([a-z%]*)$/i;

export function prepare_css() {
  var key = command.key, value = command.value, is_custom, parts, name;
  if (typeof key === 'object') {
    for (name in key) {
      sijax.process_css({ type: 'css', selector: command.selector, key: name, value: key[name] });
    }
    return;
  }
  if (value == null || value !== value) {
    return;
  }
  is_custom = key.indexOf('--') === 0;
  if (!is_custom && key.indexOf('-') >= 0) {
    key = key.replace(/^-ms-/, 'ms-').replace(/-([a-z])/g, function (all, letter) {
      return letter.toUpperCase();
    });
  }
  if (typeof value === 'number') {
    if (!is_custom && !unitless.test(key)) {
      value += 'px';
    }
  } else if (typeof value === 'string' && (value.charAt(1) === '=' || sizes.test(key)) && (parts = size.exec(value)) && !parts[1]) {
    value = Math.max(0, parts[2]) + (parts[3] || 'px');
  }
  return is_custom ? function (element) {
    element.style.setProperty(key, value);
  } : parts && parts[1] ? function (element) {
    add_to_style(element, key, parts);
  } : function (element) {
    element.style[key] = value;
  };
}

// Adds to the computed value, in the unit that the command names: how many pixels 100 of that
// unit are is measured on the element itself.
function add_to_style(element, key, parts) {
  var style = element.style, unit = parts[3] || (unitless.test(key) ? '' : 'px'),
    computed = getComputedStyle(element, null), old = parseFloat(computed[key]) || 0, scale;
  if (unit && unit !== 'px') {
    style[key] = 100 + unit;
    scale = parseFloat(computed[key]);
    old = scale ? old / scale * 100 : 0;
  }
  style[key] = old + (parts[1] + 1) * parts[2] + unit;
}
