// Sends the form with a progress bar and shows what is wrong beside it; without this the form works all the same.
const form = document.getElementById('upload');
const failure = document.getElementById('failure');
const sending = document.getElementById('sending');
const button = form.querySelector('button');

function ended(problem) {
  sending.hidden = true;
  button.disabled = false;
  failure.hidden = !problem;
  failure.textContent = problem || '';
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', sent => {
    if (sent.lengthComputable) {
      document.getElementById('sent').value = sent.loaded / sent.total;
    }
  });
  request.addEventListener('error', () => ended('The file could not be sent.'));
  request.addEventListener('load', () => {
    let answer = {};
    try {
      answer = JSON.parse(request.responseText);
    } catch {
      // not JSON: the status says enough
    }
    if (request.status < 300) {
      location.assign('/imports/' + answer.id);
    } else {
      ended(answer.detail || answer.title || 'The file was not taken: status ' + request.status + '.');
    }
  });
  ended('');
  button.disabled = true;
  sending.hidden = false;
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.send(new FormData(form));
});
