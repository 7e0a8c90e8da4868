export default { layout: 'paper.njk', permalink: ({ page }) => `/papers/${page.fileSlug}/` };
