document.title = 'Keyside';
