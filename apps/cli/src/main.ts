console.log('gilde')
