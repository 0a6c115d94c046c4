// What a chart shows, read from the table beside it: a column is named by its heading's data-column (its unit by
// data-unit), a figure is the cell's data-value, and the cell's text is how it is told.

const number = cell => cell.dataset.value ? Number(cell.dataset.value) : null;
const text = cell => cell.textContent.trim();
// a time says its own units
const told = (cell, unit) => unit && cell.dataset.value && !/[a-z]/i.test(text(cell)) ? `${text(cell)} ${unit}` : text(cell);

function column(table, name) {
  const headings = [...table.tHead.rows].at(-1).cells;
  const index = [...headings].findIndex(heading => heading.dataset.column === name);
  const { dataset, textContent } = headings[index];
  return { index, title: dataset.title || textContent.trim(), unit: dataset.unit || '' };
}

/**
 * @param {HTMLTableElement} table
 * @param {{label: string, values: string[], first?: number}} wanted names of columns, and how many rows at most
 */
export function plotted(table, { label, values, first }) {
  const rows = [...table.tBodies[0].rows].slice(0, first || undefined);
  const along = column(table, label);
  const measures = values.map(name => column(table, name));
  const units = new Set(measures.map(({ unit }) => unit));
  return {
    labels: rows.map(row => text(row.cells[along.index])),
    along: along.title,
    measure: measures.length === 1 ? measures[0].title : '',
    unit: units.size === 1 ? measures[0].unit : '',
    datasets: measures.map(({ index, title, unit }) => ({
      label: title,
      data: rows.map(row => number(row.cells[index])),
      texts: rows.map(({ cells }) => told(cells[index], unit)),
    })),
  };
}
