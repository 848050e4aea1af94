// The tables that say most, as bars: `docs/bench-client.svg`.

const width = 760;
const label_width = 250;
const bar_width = 400;
const line_height = 26;

const style = `
  text { font: 14px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; font-size: 15px; }
  .bar { fill: #8c959f; }
  .ours { fill: #1a7f37; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .bar { fill: #768390; }
    .ours { fill: #3fb950; }
  }`;

const escape = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

// What stands behind a comma in a name, the table tells.
const label = (name) => escape(name.replace(/, `.*|, ten .*/, '').replaceAll('`', ''));

function chart(top, { title, bars, text }) {
  const most = Math.max(...bars.map(([, value]) => value));
  const rows = bars.map(([name, value], i) => {
    const y = top + 34 + i * line_height;
    const length = Math.max(2, value / most * bar_width);
    const kind = /^(ours|sijax\.js)/.test(name) ? 'bar ours' : 'bar';
    return `<text x="${label_width - 10}" y="${y + 13}" text-anchor="end">${label(name)}</text>
<rect class="${kind}" x="${label_width}" y="${y}" width="${length.toFixed(1)}" height="17" rx="2"/>
<text x="${(label_width + length + 8).toFixed(1)}" y="${y + 13}">${text(value)}</text>`;
  });
  return {
    svg: `<text class="title" x="8" y="${top + 16}">${escape(title)}</text>\n${rows.join('\n')}`,
    said: `${title}: ${bars.map(([name, value]) => `${label(name)} ${text(value)}`).join(', ')}.`,
    bottom: top + 34 + bars.length * line_height + 18,
  };
}

function charts_of(tables) {
  const table = (id) => tables.find((table) => table.id === id);
  const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ×`;
  const commands = table('commands');
  const means = commands.rows.find(([name]) => name === 'geometric mean').slice(2);
  return [
    {
      title: 'Bytes that a page loads, brotli',
      bars: table('sizes').rows.map((row) => [row[0], row[3]]),
      text: (value) => value.toLocaleString('en-US'),
    },
    {
      title: '10,000 commands, times of a loop by hand (geometric mean)',
      bars: means.map((mean, i) => [commands.columns[i + 2].replace(/, ×$/, ''), mean]),
      text: times,
    },
    {
      title: '10,000 updates of content, times of a loop by hand',
      bars: table('updates').rows.map((row) => [row[0], row[2]]),
      text: times,
    },
  ];
}

export function plot(tables) {
  let top = 8;
  const charts = charts_of(tables).map((one) => {
    const drawn = chart(top, one);
    top = drawn.bottom;
    return drawn;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="img" aria-labelledby="title desc">
<title id="title">What the client costs, beside others</title>
<desc id="desc">${charts.map((drawn) => drawn.said).join(' ')}</desc>
<style>${style}
</style>
${charts.map((drawn) => drawn.svg).join('\n')}
</svg>
`;
}
