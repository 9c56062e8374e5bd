export { simulateSitting, type VirtualPupil } from './simulate-sitting.ts'
