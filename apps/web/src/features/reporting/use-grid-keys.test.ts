import { step } from './use-grid-keys.ts';

const size = { rows: 10, columns: 61 };
const press = (key: string, far = false) => ({ key, ctrlKey: far, metaKey: false });

test.each([
  ['ArrowRight', { row: 2, column: 3 }, { row: 2, column: 4 }],
  ['ArrowLeft', { row: 2, column: 3 }, { row: 2, column: 2 }],
  ['ArrowDown', { row: 2, column: 3 }, { row: 3, column: 3 }],
  ['ArrowUp', { row: 2, column: 3 }, { row: 1, column: 3 }],
  ['Home', { row: 2, column: 3 }, { row: 2, column: 0 }],
  ['End', { row: 2, column: 3 }, { row: 2, column: 60 }],
])('%s leads one step or to the end of the row', (key, from, to) => {
  expect(step(press(key), from, size)).toEqual(to);
});

test('an arrow at the edge stays where it is: it never leaves the grid', () => {
  expect(step(press('ArrowLeft'), { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(step(press('ArrowUp'), { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(step(press('ArrowRight'), { row: 9, column: 60 }, size)).toEqual({ row: 9, column: 60 });
  expect(step(press('ArrowDown'), { row: 9, column: 60 }, size)).toEqual({ row: 9, column: 60 });
});

test('with Ctrl, Home and End lead to the corners', () => {
  expect(step(press('Home', true), { row: 4, column: 4 }, size)).toEqual({ row: 0, column: 0 });
  expect(step(press('End', true), { row: 4, column: 4 }, size)).toEqual({ row: 9, column: 60 });
});

test('other keys are left to the cell itself', () => {
  expect(step(press('Enter'), { row: 4, column: 4 }, size)).toBeUndefined();
  expect(step(press('Tab'), { row: 4, column: 4 }, size)).toBeUndefined();
});
