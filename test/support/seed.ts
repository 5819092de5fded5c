/** The door from tests to the example sellers of the local cloud. */
export { seedRecords } from '../../local/seed/master-data.ts'
export { receivedFormats } from '../../local/seed/received-formats.ts'
