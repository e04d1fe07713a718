export { loadDemo, tellDemo } from './load.ts'
