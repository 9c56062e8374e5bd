import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runGilde, spawnGilde, temporaryFile } from './testing/run-gilde.ts'

const commands = ['calibrate', 'score', 'adapt', 'dif', 'link', 'simulate', 'technical-sheet', 'rulebook check', 'rulebook diff', 'rulebook cases', 'decide', 'routes']

describe('gilde', () => {
  it('lists its commands', () => {
    const { status, output } = runGilde('--help')
    expect(status).toBe(0)
    for (const command of commands) expect(output).toContain(`  ${command} `)
    expect(runGilde()).toMatchObject({ status: 2, output })
  })

  it('runs as a program of its own, with its exit status and both streams', () => {
    expect(spawnGilde('--help')).toEqual(runGilde('--help'))
    const bank = temporaryFile('program-bank.csv', 'b\n0\n1\n')
    const answers = temporaryFile('program-answers.txt', '10\n11\n')
    expect(spawnGilde('score', '--bank', bank, '--responses', answers, '--estimator', 'ML')).toEqual(runGilde('score', '--bank', bank, '--responses', answers, '--estimator', 'ML'))
    expect(spawnGilde('score', '--bank', bank)).toEqual({ status: 2, output: '', errors: 'Option --responses is needed. See gilde score --help.\n' })
  })

  it.each(commands)('%s explains itself', (command) => {
    const { status, output, errors } = runGilde(...command.split(' '), '--help')
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
    expect(output).toContain(`Usage: gilde ${command}`)
    expect(output).toContain('Example: gilde')
  })

  it('refuses a command that it does not know', () => {
    expect(runGilde('toString')).toEqual({ status: 2, output: '', errors: `There is no command toString: choose ${commands.join(', ')}. See gilde --help.\n` })
  })

  it('asks for the second word of a command that has two', () => {
    expect(runGilde('rulebook').errors).toBe('rulebook needs one word more: choose rulebook check, rulebook diff, rulebook cases. See gilde --help.\n')
    expect(runGilde('rulebook', 'chek').errors).toBe('There is no command rulebook chek: choose rulebook check, rulebook diff, rulebook cases. See gilde --help.\n')
    expect(runGilde('rulebook', 'diff', 'today')).toEqual({ status: 2, output: '', errors: 'This command takes 2 words (A, B): got 1. See gilde rulebook diff --help.\n' })
  })

  it('writes to a file, or says that it cannot', () => {
    const bank = temporaryFile('out-bank.csv', 'b\n0\n1\n')
    const answers = temporaryFile('out-answers.txt', '10\n')
    const out = temporaryFile('out.csv', '')
    expect(runGilde('score', '--bank', bank, '--responses', answers, '--out', out)).toEqual({ status: 0, output: '', errors: '' })
    expect(readFileSync(out, 'utf8')).toMatch(/^person,answered,score,ability,standard_error,converged\n1,2,1,/)
    const nowhere = `${out}/deeper.csv`
    expect(runGilde('score', '--bank', bank, '--responses', answers, '--out', nowhere)).toEqual({ status: 1, output: '', errors: `The file ${nowhere} cannot be written: check that the folder exists and that you may write there.\n` })
  })
})
