/** The product's name beside its mark: frames of which one is circled. `compact` shows the mark alone. */
export function Wordmark({ compact = false }: { compact?: boolean }) {
  return (
    <span className="inline-flex select-none items-center gap-2.5">
      <svg
        aria-hidden="true"
        width={29}
        height={24}
        viewBox="0 0 29 24"
        fill="none"
        className="shrink-0 overflow-visible"
      >
        <path
          className="fill-edge"
          d="M1 2.5h7v8.500H1zM10 2.500h7v8.500h-7zM19 2.500h7v8.500h-7zM1 13h7v8.500H1zM19 13h7v8.500h-7z"
        />
        <path className="fill-ink" d="M10 13h7v8.500h-7z" />
        <path
          className="stroke-safelight"
          strokeWidth={1.9}
          strokeLinecap="round"
          d="M19.800 11C16.500 8.800 10.300 9.400 8.100 13.200 6 17.100 7.800 23 12.300 24.200 16.700 25.300 20.300 21.700 20 17 19.700 13 16.300 10.300 12.500 11"
        />
      </svg>
      <span
        className={compact ? "sr-only" : "whitespace-nowrap font-semibold text-body text-ink tracking-tight"}
      >
        Contact Sheet
      </span>
    </span>
  );
}
