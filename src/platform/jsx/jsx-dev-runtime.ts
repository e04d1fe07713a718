// The tests are transformed for development, which asks for the same under another name.

export { Fragment, jsx as jsxDEV } from './jsx-runtime.ts'
