export const runs = process.env['DESKSIDE_ALL'] ? 10_000 : 1_000;
