// What becomes of many measured times.

export function median(times) {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}

export function geometric_mean(ratios) {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

// Lets contenders take turns in a random order, so that what the machine does meanwhile
// hits all of them alike. Returns the times of each by its name.
export async function take_turns(names, rounds, measure) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const order = names.map((name) => [Math.random(), name]).sort((a, b) => a[0] - b[0]);
    for (const [, name] of order) {
      times[name].push(await measure(name));
    }
  }
  return times;
}
