/** Version 3 knows a switch that nobody has touched. Whoever has version 2's settings stored has seen the switch, so off stays off. */
export const withUntouchedSwitch = (old: Record<string, unknown>): Record<string, unknown> => ({
  enabled: false,
  ...old,
});
