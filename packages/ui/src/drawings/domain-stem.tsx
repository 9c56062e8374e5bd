import { Construction, LineDrawing } from './line-drawing.tsx'

/** STEM: two gears in mesh. */
export function StemDrawing() {
  return (
    <LineDrawing>
      <path d="M58.4 56.0 L64.0 57.8 L63.4 63.7 L57.6 64.4 L55.3 69.6 L58.8 74.3 L54.8 78.8 L49.7 75.9 L44.8 78.7 L44.8 84.6 L39.0 85.8 L36.6 80.5 L31.0 79.9 L27.5 84.7 L22.1 82.3 L23.2 76.5 L19.0 72.8 L13.5 74.6 L10.5 69.5 L14.8 65.5 L13.6 60.0 L8.0 58.2 L8.6 52.3 L14.4 51.6 L16.7 46.4 L13.2 41.7 L17.2 37.2 L22.3 40.1 L27.2 37.3 L27.2 31.4 L33.0 30.2 L35.4 35.5 L41.0 36.1 L44.5 31.3 L49.9 33.7 L48.8 39.5 L53.0 43.2 L58.5 41.4 L61.5 46.5 L57.2 50.5 Z" fill="var(--drawing-fill, none)" />
      <circle cx="36" cy="58" r="8" fill="var(--drawing-paper, none)" />
      <path d="M84.2 29.8 L88.1 33.4 L85.0 37.7 L80.4 35.2 L76.5 37.4 L76.1 42.6 L70.8 42.9 L69.8 37.7 L65.7 36.0 L61.3 39.0 L57.8 35.0 L61.3 31.0 L60.1 26.7 L55.0 25.2 L55.9 19.9 L61.2 20.2 L63.8 16.5 L61.8 11.6 L66.5 9.1 L69.6 13.3 L74.1 13.1 L76.7 8.5 L81.6 10.6 L80.2 15.7 L83.2 19.0 L88.4 18.2 L89.9 23.3 L85.0 25.4 Z" fill="var(--drawing-paper, none)" />
      <circle cx="72.5" cy="25.5" r="4.5" />
      <Construction d="M36 58 L72.5 25.5 M36 44 v28 M22 58 h28 M8 92 h56 M8 88 v8 M64 88 v8" />
    </LineDrawing>
  )
}
