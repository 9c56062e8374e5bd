export { type DemoPeople, demoPeople } from './demo-people.ts'
export { NotADemoDatabase, seedDemo } from './seed-demo.ts'
