// After htmx has put another page's part in place: tells screen readers, and keeps the keyboard where it was.

document.addEventListener("htmx:afterSettle", () => {
  const changed = document.querySelector("[data-announcement]");
  if (!changed) return;
  document.getElementById("announcement").textContent = changed.dataset.announcement;
  // htmx gives the focus back to the element of the same id. At the last step there is none: the heading takes it.
  if (document.activeElement === document.body) changed.querySelector("h1").focus({ preventScroll: true });
});

// An answer that cannot be put in place is shown as the page that it is.
document.addEventListener("htmx:responseError", (event) => location.assign(event.detail.pathInfo.finalRequestPath));
