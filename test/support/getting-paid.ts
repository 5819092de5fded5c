/** The cases that `npm start` plays, for the test that holds them to figures worked out by hand. */
export { cases } from '../../local/getting-paid/cases.ts'
export { openGround, type Ground } from '../../local/getting-paid/ground.ts'
export { balancesOf } from '../../local/getting-paid/shown-books.ts'
