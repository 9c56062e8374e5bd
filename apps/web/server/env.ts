// Imported first: React and React Router choose their production build when they are loaded.
process.env.NODE_ENV ??= process.argv.includes('--dev') ? 'development' : 'production'
