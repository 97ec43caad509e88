export const errors = {
  notFound: {
    title: "There is no such page",
    because: "The address may be mistyped, or the page was withdrawn.",
    help: "Go back to today and look from there.",
  },
  refused: {
    title: "This page is not open to you",
    because: "Your appointment does not cover it.",
    help: "If you need it, ask the manager of your site.",
  },
  malformed: {
    title: "This cannot be understood",
    because: "What arrived is incomplete, or holds characters that cannot be read.",
    help: "Go back to the page you came from, fill it in again and send it once more.",
  },
  signedOut: {
    title: "Please sign in first",
    because: "This page can be seen once you are signed in.",
    help: "You will come back here afterwards.",
  },
  unexpected: {
    title: "Something went wrong",
    because: "It is not your fault, and what you did is kept.",
    help: "Try again in a moment. If it stays so, tell your manager the reference below.",
  },
  offline: {
    title: "You are offline",
    because: "The server cannot be reached just now.",
    help: "Open this page again once you are connected.",
  },
  reference: "Reference",
  home: "Back to today",
  signIn: "Sign in",
};
