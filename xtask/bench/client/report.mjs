// The tables, as Markdown: for the terminal and for `docs/bench-client.md`.

function cell(value) {
  if (typeof value !== 'number') {
    return value;
  }
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(value < 100 ? 2 : 0);
}

export function markdown_table({ title, columns, rows, notes }) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(columns),
    `|${columns.map((_, i) => (i ? '---:' : '---')).join('|')}|`,
    ...rows.map(line),
    '',
    ...notes.flatMap((note) => [note, '']),
  ].join('\n');
}

export function is_met({ value, most, least }) {
  return most === undefined ? value >= least : value <= most;
}

export function wanted_table(tables) {
  const wanted = tables.flatMap((table) => table.wanted ?? []);
  return markdown_table({
    title: 'What is wanted',
    columns: ['', 'measured', 'wanted', ''],
    rows: wanted.map((want) => [
      want.what,
      want.value,
      want.most === undefined ? `≥ ${want.least}` : `≤ ${want.most}`,
      is_met(want) ? 'met' : 'missed',
    ]),
    notes: [],
  });
}

export function document_of(tables, about) {
  return `# What the client costs

Written by \`cargo xtask bench client\` on ${about.date}; changes made here are lost.

${about.machine}; ${about.browser}, Node.js ${about.node}. Compared with: ${about.peers.join(', ')}.

Only the ratios of one table mean anything: contenders take turns in random order, so that whatever else the machine does hits all of them. Run it again before you believe a difference of less than a tenth.

![Bytes of a page, and times of commands and updates, as bars](bench-client.svg)

${wanted_table(tables)}
${tables.map(markdown_table).join('\n')}`.trimEnd() + '\n';
}
