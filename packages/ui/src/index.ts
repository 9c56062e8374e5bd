export { LocaleProvider, useLocale, useText } from './locale.tsx'
