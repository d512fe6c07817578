// Uploads files one after the other, straight from disk; the page is told how far it is.
export function attach(zone, input, page, settings) {
  let request = null;
  let stopped = false;

  const over = (on) => (event) => {
    event.preventDefault();
    zone.classList.toggle("drop-over", on);
  };

  async function take(files) {
    const list = [...files];
    input.value = "";
    if (request || list.length === 0) return;
    stopped = false;
    for (const file of list) {
      if (stopped) break;
      if (file.size > settings.limit) {
        await page.invokeMethodAsync("UploadRefused", file.name, settings.tooLarge);
        continue;
      }
      await upload(file);
    }
    await page.invokeMethodAsync("UploadsDone");
  }

  function upload(file) {
    return new Promise((done) => {
      let told = 0;
      request = new XMLHttpRequest();
      request.open("POST", settings.url);
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
      request.setRequestHeader(settings.tokenHeader, settings.token);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.upload.onprogress = (event) => {
        const now = performance.now();
        if (now - told < 250) return;
        told = now;
        page.invokeMethodAsync("UploadProgress", file.name, event.loaded, event.total);
      };
      request.onloadend = async () => {
        const { status, responseText } = request;
        request = null;
        if (status === 200) {
          await page.invokeMethodAsync("Uploaded", JSON.parse(responseText).id);
        } else {
          await page.invokeMethodAsync("UploadRefused", file.name, stopped ? "was cancelled" : reasonOf(status, responseText));
        }
        done();
      };
      request.send(file);
      page.invokeMethodAsync("UploadProgress", file.name, 0, file.size);
    });
  }

  function reasonOf(status, text) {
    try {
      return JSON.parse(text).message;
    } catch {
      return status === 413 ? settings.tooLarge : "The connection broke off. Upload the file again.";
    }
  }

  zone.addEventListener("dragenter", over(true));
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    take(event.dataTransfer.files);
  });
  input.addEventListener("change", () => take(input.files));

  return {
    cancel() {
      stopped = true;
      request?.abort();
    },
  };
}
