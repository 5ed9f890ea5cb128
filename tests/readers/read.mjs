// Reads a feed from standard input with the parser named on the command line; prints what it found as JSON.
import { readFileSync } from "node:fs";

const text = readFileSync(0, "utf-8");
if (process.argv[2] === "feedsmith") {
  const { parseRssFeed } = await import("feedsmith");
  console.log(JSON.stringify(parseRssFeed(text)));
} else {
  const { parseFeed } = await import("podcast-partytime");
  console.log(JSON.stringify(parseFeed(text, { allowMissingGuid: false })));
}
