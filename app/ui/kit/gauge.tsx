interface GaugeProps {
  /** What is measured: 居民信任. */
  name: string;
  /** Where it stands, in a word: 疑, 半信, 信得过. Never a figure. */
  word: string;
  /** 0 to 1; drawn in tenths, so that nobody plays by pixels. */
  level: number;
  /** A full bar is bad news (火药味). */
  bad?: boolean;
}

export function Gauge({ name, word, level, bad }: GaugeProps) {
  const tenths = Math.round(Math.min(1, Math.max(0, level)) * 10);
  return (
    <div className={bad ? "gauge gauge-bad" : "gauge"}>
      <span>{name}</span>
      <svg className="gauge-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width={tenths * 10} height="8" />
      </svg>
      <span className="gauge-word">{word}</span>
    </div>
  );
}
