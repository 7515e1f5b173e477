import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Noto Sans SC covers the rare characters of names too; only what is used is embedded. */
export const REGULAR = resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
export const BOLD = resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');

/** In points. */
export const SIZES = { title: 17, heading: 11.5, text: 10.5, table: 9, small: 7 } as const;
