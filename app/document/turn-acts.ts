/** A page of the calendar turns by the arrow keys and by a swipe, as by its links: `data-turn` says which is which. */

const turn = (way: "back" | "on") => document.querySelector<HTMLAnchorElement>(`a[data-turn="${way}"]`)?.click();

/** Where an arrow has its own work, or words are being written, also by an input method. */
const busy = "input, textarea, select, [contenteditable]:not([contenteditable='false']), dialog[open], [role='dialog']";

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return; // 229: inside an input method
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
  if ((event.target as Element).closest?.(busy) || document.querySelector("dialog[open]")) return;
  if (event.key === "ArrowLeft") turn("back");
  if (event.key === "ArrowRight") turn("on");
});

const far = 64;
let from: { x: number; y: number } | null = null;

addEventListener(
  "touchstart",
  (event) => {
    const [finger] = event.touches;
    const zoomed = (visualViewport?.scale ?? 1) > 1.01;
    const own = (event.target as Element).closest?.(busy);
    from = finger && event.touches.length === 1 && !zoomed && !own ? { x: finger.clientX, y: finger.clientY } : null;
  },
  { passive: true },
);
addEventListener(
  "touchend",
  (event) => {
    const [finger] = event.changedTouches;
    const start = from;
    from = null;
    if (!finger || !start || getSelection()?.toString()) return;
    const [x, y] = [finger.clientX - start.x, finger.clientY - start.y];
    if (Math.abs(x) < far || Math.abs(x) < 2 * Math.abs(y)) return; // a tap, or a scroll
    turn(x > 0 ? "back" : "on");
  },
  { passive: true },
);
