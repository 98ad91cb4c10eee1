chrome.commands.onCommand.addListener((_, { id }) => {
  chrome.scripting.executeScript({ target: { tabId: id }, files: ['reader.js'] });
});
