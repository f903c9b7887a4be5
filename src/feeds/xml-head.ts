/** The first lines of every XML file that readers may open in a browser, which then shows it in the site's clothes. */
export const XML_HEAD =
  '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="/feed.css"?>\n';
