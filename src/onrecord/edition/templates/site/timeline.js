{% include "picture.js" %}
