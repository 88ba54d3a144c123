/** The code points that stand for keys without a letter in the WebDriver protocol. */
const codes: Record<string, string> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

interface KeyAction {
  type: "keyDown" | "keyUp";
  value: string;
}

/** The WebDriver actions of one press of a key, with those held that stand before it: "Control+v". */
export function keyActions(keys: string): KeyAction[] {
  const names = keys === "+" ? ["+"] : keys.split("+");
  const values = names.map((name) => {
    const value = codes[name] ?? name;
    if ([...value].length !== 1) throw new Error(`There is no key "${name}".`);
    return value;
  });
  return [
    ...values.map((value) => ({ type: "keyDown" as const, value })),
    ...values.toReversed().map((value) => ({ type: "keyUp" as const, value })),
  ];
}
