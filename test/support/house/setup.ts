// In each test file of the faults project: its houses open from the templates that the run has synthesised once.
import { inject } from 'vitest'
import { deploy } from './deployment.ts'

deploy(inject('templates'))
