/** The door from tests to the words of the desk. */
export { tell } from '../../local/desk-answers.ts'
