// Gives `target` what `source` has. Where that has nothing, the target keeps what it has.
export function copy(target, source) {
  for (var key in source) {
    if (source[key] !== undefined && key !== '__proto__') {
      target[key] = source[key];
    }
  }
  return target;
}
